package org.saimahui.scoreboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.BoardAfter;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.presenter.PresenterView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a presenter's marks out, step by step, and says when the Board may take the presenter. Whatever is not written here
 * cannot reach the wall. All but {@link #due} works in the caller's transaction, which holds the contest's lock.
 */
@Service
public class MarksGate {

    /** So long the hall looks at the result before the ranking moves on everybody's phone. */
    static final Duration BEFORE_BOARD = Duration.ofSeconds(5);

    private final ShownMarksRepository marks;

    private final MarksMaker maker;

    private final BoardFreezeRepository freezes;

    private final ContestService contests;

    private final ApplicationEventPublisher events;

    private final JsonMapper json;

    private final Clock clock;

    MarksGate(
            ShownMarksRepository marks,
            MarksMaker maker,
            BoardFreezeRepository freezes,
            ContestService contests,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.marks = marks;
        this.maker = maker;
        this.freezes = freezes;
        this.contests = contests;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** The marking is closed: the boards can be put up, with their backs to the hall. Once for each talk; never in a freeze. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cover(ContestView contest, PresenterView presenter) {
        boolean frozen =
                freezes.findById(contest.id()).filter(BoardFreeze::isFrozen).isPresent();
        boolean shows = contest.settings().showMarks() != ShowMarks.NONE && !frozen;
        if (shows && marks.findById(presenter.id()).isEmpty()) {
            write(row(contest, presenter), maker.make(contest, presenter, 0, 1));
        }
    }

    /**
     * The next step, whose numbers are out from now on. A presenter whose marks are all out is shown again as they are now.
     *
     * @param oneByOne one board; else all that is still to come
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ShownMarks show(ContestView contest, PresenterView presenter, boolean oneByOne) {
        ShownMarksRow row = marks.findById(presenter.id()).orElseGet(() -> row(contest, presenter));
        boolean begun = row.step() > 0 && row.step() < row.lastStep();
        int last = begun ? row.lastStep() : maker.steps(contest, presenter, oneByOne);
        int step = !oneByOne ? last : begun ? row.step() + 1 : 1;
        ShownMarks shown = maker.make(contest, presenter, step, last);
        if (shown.isWhole()) {
            row.boardAt(now().plus(BEFORE_BOARD));
        }
        write(row, shown);
        return shown;
    }

    /** The marking is opened anew: nothing of a former talk stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PresenterView presenter) {
        marks.findById(presenter.id()).ifPresent(marks::delete);
    }

    /** The Board takes those whose marks are all out, without waiting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putShownOnBoard(long contestId) {
        marks.findByContestIdOrderByPresenterId(contestId).stream()
                .filter(row -> row.boardAt() != null)
                .forEach(row -> {
                    row.putOnBoard();
                    marks.save(row);
                });
    }

    /** The Board takes all whose marking is closed, whether their marks were shown or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAllOnBoard(long contestId) {
        marks.findByContestIdOrderByPresenterId(contestId).forEach(row -> {
            row.putOnBoard();
            marks.save(row);
        });
    }

    /** Contests whose Board has somebody to take. */
    @Transactional(readOnly = true)
    public List<Long> due() {
        return marks.due(now());
    }

    /** The Board takes those whose time has come. Nobody's form becomes old by it: the contest's own version stays. */
    @Transactional
    public void putDueOnBoard(long contestId) {
        contests.lock(contestId);
        Instant now = now();
        marks.findByContestIdOrderByPresenterId(contestId).stream()
                .filter(row -> row.boardAt() != null && !row.boardAt().isAfter(now))
                .forEach(row -> {
                    row.putOnBoard();
                    marks.save(row);
                });
        events.publishEvent(new BoardDue(contestId));
    }

    private ShownMarksRow row(ContestView contest, PresenterView presenter) {
        return new ShownMarksRow(
                contest.id(), presenter.id(), contest.settings().boardAfter() == BoardAfter.CLOSE);
    }

    private void write(ShownMarksRow row, ShownMarks shown) {
        row.show(shown, json.writeValueAsString(shown));
        marks.save(row);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
