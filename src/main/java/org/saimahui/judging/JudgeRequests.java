package org.saimahui.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What judges ask for from their seats: somebody to come, or that closed marking be opened again for their seat. Asking
 * changes nothing and makes nobody's page old; an answer ({@link RequestAnswers}) is an act of the evening.
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

    private final RequestEntries entries;

    private final Clock clock;

    JudgeRequests(
            JudgeRequestRepository requests,
            PanelRows panel,
            PresenterService presenters,
            ContestService contests,
            RequestEntries entries,
            Clock clock) {
        this.requests = requests;
        this.panel = panel;
        this.presenters = presenters;
        this.contests = contests;
        this.entries = entries;
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
        String act = presenterId != null ? "REOPENING_ASKED" : why.isEmpty() ? "HELP_ASKED" : "WRONG_PERSON_TOLD";
        entries.tell(contestId, act, judge, presenterId, null, why);
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
