package org.saimahui.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.durable.RowLock;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What judges ask for from their seats: somebody to come, or that closed marking be opened again for their seat. Asking
 * changes nothing and makes nobody's page old; an answer is an act of the evening.
 */
@Service
@Transactional(readOnly = true)
public class JudgeRequests {

    /** In place of whom the page shows. */
    private static final String NOBODY = "–";

    private final JudgeRequestRepository requests;

    private final PanelRows panel;

    private final PresenterService presenters;

    private final ContestService contests;

    private final RowLock rows;

    private final AuditLog audit;

    private final Newsroom news;

    private final Clock clock;

    JudgeRequests(
            JudgeRequestRepository requests,
            PanelRows panel,
            PresenterService presenters,
            ContestService contests,
            RowLock rows,
            AuditLog audit,
            Newsroom news,
            Clock clock) {
        this.requests = requests;
        this.panel = panel;
        this.presenters = presenters;
        this.contests = contests;
        this.rows = rows;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Somebody should come to that seat. Asked again while nobody has answered, it stays one request. */
    @Transactional
    public void askForHelp(long contestId, String code) {
        ask(contestId, judge(contestId, code), null, "");
    }

    /**
     * The judge's page is about somebody else than the one who stands on stage. Told again while nobody has answered, it stays
     * one request.
     */
    @Transactional
    public void tellWrongPerson(long contestId, String code) {
        String shown = presenters.list(contestId).stream()
                .filter(PresenterView::isOnStage)
                .map(presenter -> presenter.number() + " " + presenter.name())
                .collect(Collectors.joining(", "));
        ask(contestId, judge(contestId, code), null, shown.isEmpty() ? NOBODY : shown);
    }

    /**
     * The judge wants to correct or add a card after closing. Asked again while nobody has answered, it stays one request.
     *
     * @throws NotFoundException for an unknown presenter
     * @throws org.saimahui.document.InvalidInputException for a missing or overlong {@code /reason}
     * @throws ConflictException {@code NOT_CLOSED_YET}, {@code ALREADY_OPEN_AGAIN}, {@code NOT_LIVE},
     *     {@code PRESENTER_WITHDRAWN}
     * @throws RecusedException when the judge does not mark this presenter
     */
    @Transactional
    public void askToReopen(long contestId, String code, int number, String reason) {
        Text text = new Text();
        String why = text.line("/reason", reason, 500, true);
        text.orThrow();
        Judge judge = judge(contestId, code);
        PresenterView presenter = presenters.get(contestId, number);
        requireClosed(contests.get(contestId), judge, presenter);
        ask(contestId, judge, presenter.id(), why);
    }

    private void requireClosed(ContestView contest, Judge judge, PresenterView presenter) {
        if (panel.isRecused(contest.id(), judge.id(), presenter.id())) {
            throw new RecusedException(presenter.number());
        }
        if (!presenter.isActive()) {
            throw new ConflictException("PRESENTER_WITHDRAWN", presenter.number(), presenter.name());
        }
        if (!contest.takesMarks()) {
            throw new ConflictException("NOT_LIVE", contest.state());
        }
        if (presenter.turn() != Turn.CLOSED) {
            throw new ConflictException("NOT_CLOSED_YET", presenter.number(), presenter.name());
        }
        if (panel.open(contest.id()).stream()
                .anyMatch(open -> open.judgeId() == judge.id() && open.presenterId() == presenter.id())) {
            throw new ConflictException("ALREADY_OPEN_AGAIN", presenter.number(), presenter.name());
        }
    }

    private void ask(long contestId, Judge judge, @Nullable Long presenterId, String why) {
        boolean asked = requests.findByContestIdAndJudgeIdOrderById(contestId, judge.id()).stream()
                .anyMatch(r -> r.isOpen() && isSame(r, presenterId, why));
        if (asked) {
            return;
        }
        requests.save(new JudgeRequest(contestId, judge.id(), presenterId, why, now()));
        audit.record(
                contests.get(contestId).slug(),
                presenterId != null ? "REOPENING_ASKED" : why.isEmpty() ? "HELP_ASKED" : "WRONG_PERSON_TOLD",
                subject(contestId, judge, presenterId),
                null,
                about(judge, presenterId, null),
                why.isEmpty() ? null : why);
        news.tell(News.of(contestId, News.Kind.ASKED));
    }

    /** Somebody to come and the wrong person are two things to ask for; whom the page shows may change meanwhile. */
    private static boolean isSame(JudgeRequest asked, @Nullable Long presenterId, String why) {
        return Objects.equals(asked.presenterId(), presenterId)
                && (presenterId != null || asked.reason().isEmpty() == why.isEmpty());
    }

    /** What nobody has answered, oldest first. */
    public List<RequestView> open(long contestId) {
        return views(contestId, requests.findByContestIdAndAnsweredAtIsNullOrderById(contestId));
    }

    /** Everything that a judge has asked for, oldest first. */
    public List<RequestView> ofJudge(long contestId, String code) {
        Judge judge = judge(contestId, code);
        return views(contestId, requests.findByContestIdAndJudgeIdOrderById(contestId, judge.id()));
    }

    /** The request of that number, if it belongs to the contest. */
    public Optional<RequestView> find(long contestId, long id) {
        return requests.findById(id)
                .filter(r -> r.contestId() == contestId)
                .flatMap(r -> views(contestId, List.of(r)).stream().findFirst());
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
            record(contestId, "REOPENING_AGREED", request);
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
        request.answer(yes, Actor.acting().label(), now());
        record(
                contestId,
                request.presenterId() == null ? "HELP_ANSWERED" : yes ? "REOPENING_GRANTED" : "REOPENING_REFUSED",
                request);
    }

    private void record(long contestId, String act, JudgeRequest request) {
        Judge judge = panel.judges(contestId).stream()
                .filter(j -> j.id() == request.judgeId())
                .findFirst()
                .orElseThrow();
        audit.record(
                contests.get(contestId).slug(),
                act,
                subject(contestId, judge, request.presenterId()),
                null,
                about(judge, request.presenterId(), request.agreedBy()),
                request.reason().isEmpty() ? null : request.reason());
        news.tell(News.of(contestId, News.Kind.ASKED));
    }

    private List<RequestView> views(long contestId, List<JudgeRequest> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, String> codes = panel.judges(contestId).stream().collect(Collectors.toMap(Judge::id, Judge::code));
        Map<Long, Integer> numbers = numbers(contestId);
        return found.stream()
                .map(r -> new RequestView(
                        r.id(),
                        codes.get(r.judgeId()),
                        r.presenterId() == null ? null : numbers.get(r.presenterId()),
                        r.reason(),
                        r.askedAt(),
                        r.isOpen(),
                        r.isGranted(),
                        r.agreedBy()))
                .toList();
    }

    private Subject subject(long contestId, Judge judge, @Nullable Long presenterId) {
        return presenterId == null
                ? Subject.judge(judge.code())
                : Subject.presenter(numbers(contestId).get(presenterId));
    }

    /** Whose card it is, where the subject is the presenter, and which organiser has agreed. */
    private static @Nullable Map<String, Object> about(
            Judge judge, @Nullable Long presenterId, @Nullable String agreedBy) {
        if (presenterId == null) {
            return null;
        }
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("seat", judge.code());
        if (agreedBy != null) {
            about.put("agreedBy", agreedBy);
        }
        return about;
    }

    private Map<Long, Integer> numbers(long contestId) {
        return presenters.list(contestId).stream().collect(Collectors.toMap(PresenterView::id, PresenterView::number));
    }

    private Judge judge(long contestId, String code) {
        return panel.judge(contestId, code)
                .orElseThrow(() -> new NotFoundException("judge " + code + " of contest " + contestId));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
