package org.saimahui.judging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.saimahui.audit.Actor;
import org.saimahui.durable.RowLock;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the {@link JudgeRequests}: each answer in the transaction of the act that it stands for. */
@Service
@Transactional(readOnly = true)
public class RequestAnswers {

    private final JudgeRequestRepository requests;

    private final PanelRows panel;

    private final RequestEntries entries;

    private final RowLock rows;

    private final Clock clock;

    RequestAnswers(
            JudgeRequestRepository requests, PanelRows panel, RequestEntries entries, RowLock rows, Clock clock) {
        this.requests = requests;
        this.panel = panel;
        this.entries = entries;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Writes down the answer. In the transaction of the act that it stands for, which has raised the contest's version.
     *
     * @throws NotFoundException where there is no such request in this contest
     * @throws ConflictException {@code REQUEST_ANSWERED} when somebody was faster
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(long contestId, long id, boolean yes) {
        JudgeRequest request = locked(contestId, id);
        if (!request.isOpen()) {
            throw new ConflictException("REQUEST_ANSWERED");
        }
        answer(contestId, request, yes);
    }

    /**
     * An organiser has agreed, and the supervisor is asked: the request waits on, with who has agreed. Whoever agreed first stays.
     *
     * @throws NotFoundException where there is no such request in this contest
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void agree(long contestId, long id) {
        JudgeRequest request = locked(contestId, id);
        if (request.isOpen() && request.agreedBy() == null) {
            request.agree(Actor.acting().label());
            tell(contestId, "REOPENING_AGREED", request);
        }
    }

    /** By judge who asks for it now, the organiser who has agreed that marking of that presenter is opened again. */
    Map<Long, String> agreedBy(long contestId, long presenterId) {
        Map<Long, String> agreed = new LinkedHashMap<>();
        for (JudgeRequest request : requests.findByContestIdAndPresenterIdOrderById(contestId, presenterId)) {
            String by = request.agreedBy();
            if (request.isOpen() && by != null) {
                agreed.put(request.judgeId(), by);
            }
        }
        return agreed;
    }

    /**
     * Marking is open again for those judges, whoever has opened it and by whatever way: what they had asked for is granted, also
     * where it was refused before: their marks do not stand as they were. In the transaction of that act.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openedAgain(long contestId, long presenterId, Set<Long> judgeIds) {
        Map<Long, JudgeRequest> last = new LinkedHashMap<>();
        requests.findByContestIdAndPresenterIdOrderById(contestId, presenterId)
                .forEach(request -> last.put(request.judgeId(), request));
        last.values().stream()
                .filter(r -> judgeIds.contains(r.judgeId()))
                .map(rows::fresh)
                .filter(r -> !r.isGranted())
                .forEach(r -> answer(contestId, r, true));
    }

    private JudgeRequest locked(long contestId, long id) {
        return rows.fresh(requests.findById(id)
                .filter(r -> r.contestId() == contestId)
                .orElseThrow(() -> new NotFoundException("request " + id + " in contest " + contestId)));
    }

    private void answer(long contestId, JudgeRequest request, boolean yes) {
        request.answer(yes, Actor.acting().label(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        String act = request.presenterId() == null ? "HELP_ANSWERED" : yes ? "REOPENING_GRANTED" : "REOPENING_REFUSED";
        tell(contestId, act, request);
    }

    private void tell(long contestId, String act, JudgeRequest request) {
        Judge judge = panel.judges(contestId).stream()
                .filter(j -> j.id() == request.judgeId())
                .findFirst()
                .orElseThrow();
        entries.tell(contestId, act, judge, request.presenterId(), request.agreedBy(), request.reason());
    }
}
