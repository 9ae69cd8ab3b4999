package org.saimahui.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.clock.TalkClock.State;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.presenter.TurnService;
import org.saimahui.rule.RuleService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds on every database. */
abstract class ClockServiceContract {

    private static final String TIMED = Evenings.RULE.replaceFirst("\\{\"criteria\"", """
            {"timePenalty": {"limitSeconds": 300, "graceSeconds": 5, "minimumSeconds": 60, "underPoints": "-1",
              "ladder": [{"fromSeconds": 1, "points": "-0.5"}, {"fromSeconds": 30, "points": "-2"}]}, "criteria\"""");

    @Autowired
    private ClockService clocks;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private TurnService turns;

    @Autowired
    private RuleService rules;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private MovableClock time;

    @Autowired
    private TransactionTemplate transaction;

    private long id;

    @BeforeEach
    void evening() {
        ContestView contest = evenings.live();
        id = contest.id();
        transaction.executeWithoutResult(status -> rules.use(id, TIMED, null));
    }

    /** As a command does it: under the contest's lock. */
    private void act(Runnable act) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(id, null);
            act.run();
        });
    }

    private void call(int number) {
        act(() -> {
            turns.call(id, number);
            clocks.reset(id, number);
        });
    }

    private void talk(long seconds) {
        act(() -> clocks.start(id));
        time.advance(Duration.ofSeconds(seconds));
        act(() -> clocks.stop(id));
    }

    private String refusal(ThrowingCallable act) {
        return catchThrowableOfType(ConflictException.class, act).code();
    }

    private List<String> points() {
        return adjustments.list(id).stream()
                .map(a -> a.presenter() + " " + a.points().toPlainString() + " " + a.state())
                .toList();
    }

    @Test
    void beforeTheFirstCallThereIsAClockAndNobodysTime() {
        assertThat(clocks.view(id).presenter()).isNull();
        assertThat(clocks.view(id).clock()).isEqualTo(TalkClock.IDLE);
        assertThat(clocks.view(id).digits()).isEqualTo("5:00");
        assertThat(refusal(() -> act(() -> clocks.start(id)))).isEqualTo("NO_TALK");
        assertThat(refusal(() -> act(() -> clocks.confirm(id, null)))).isEqualTo("NO_TALK");
    }

    /** Read anew by every request, as after a restart: nothing ticks in memory. */
    @Test
    void itRunsOnByItselfAndACallBeginsAnew() {
        call(1);
        act(() -> clocks.start(id));
        time.advance(Duration.ofSeconds(72));

        ClockView running = clocks.view(id);
        assertThat(running.presenter().number()).isEqualTo(1);
        assertThat(running.clock().seconds(running.readAt())).isBetween(72, 100);
        assertThat(running.startedAtMillis()).isNotNull();

        act(() -> {
            turns.sendBack(id, 1);
            clocks.reset(id, null);
        });
        assertThat(clocks.view(id).clock()).isEqualTo(TalkClock.IDLE);
        call(2);
        assertThat(clocks.view(id).presenter().number()).isEqualTo(2);
        assertThat(clocks.view(id).clock()).isEqualTo(TalkClock.IDLE);
    }

    @Test
    void overtimeIsProposedAndCountsOnceConfirmed() {
        call(1);
        talk(312);

        assertThat(points()).containsExactly("1 -0.5 PROPOSED");
        assertThat(clocks.view(id).penalty().waits()).isTrue();
        assertThat(adjustments.waiting(id)).isEqualTo(1);
        act(() -> clocks.confirm(id, null));
        assertThat(points()).containsExactly("1 -0.5 COUNTS");
        AdjustmentView counted = adjustments.list(id).get(0);
        assertThat(counted.proposal().byClock()).isTrue();
        assertThat(counted.reason()).contains("5:12");
        assertThat(counted.points()).isEqualByComparingTo(new BigDecimal("-0.5"));
        assertThat(refusal(() -> act(() -> clocks.confirm(id, null)))).isEqualTo("NO_PENALTY_WAITS");
        assertThat(refusal(() -> act(() -> clocks.adjust(id, -20)))).isEqualTo("PENALTY_CONFIRMED");
        assertThat(refusal(() -> act(() -> clocks.start(id)))).isEqualTo("PENALTY_CONFIRMED");
    }

    @Test
    void whereASeatKeepsTheTimeWhoeverStopsTheClockDoesNotConfirmToo() {
        call(1);
        ActingAs.seat("TIMEKEEPER", "TIMEKEEPER").on("phone").does(() -> talk(312));
        ActingAs.organiser("陈组织").on("phone").does(() -> act(() -> clocks.confirm(id, null)));
        assertThat(points()).as("nobody else keeps the time").containsExactly("1 -0.5 COUNTS");

        cards.issue(id, SeatRole.TIMEKEEPER);
        act(() -> turns.sendBack(id, 1));
        call(2);
        ActingAs.seat("TIMEKEEPER", "TIMEKEEPER").on("phone").does(() -> talk(312));
        ActingAs.organiser("陈组织")
                .on("phone")
                .does(() -> assertThat(refusal(() -> act(() -> clocks.confirm(id, null))))
                        .isEqualTo("SAME_HAND"));
        ActingAs.organiser("陈组织").on("laptop").does(() -> act(() -> clocks.confirm(id, null)));
        assertThat(points()).containsExactly("1 -0.5 COUNTS", "2 -0.5 COUNTS");
    }

    /** Neither on another device of the same person nor on the page of all points. */
    @Test
    void whoeverStoppedTheClockConfirmsOnNoPage() {
        cards.issue(id, SeatRole.TIMEKEEPER);
        call(1);
        ActingAs.organiser("陈组织").on("laptop").does(() -> talk(312));
        long proposed = adjustments.list(id).get(0).id();
        ActingAs.organiser("陈组织").on("phone").does(() -> {
            assertThat(clocks.view(id).penalty().elsewhere()).isTrue();
            assertThat(refusal(() -> act(() -> clocks.confirm(id, null)))).isEqualTo("SAME_HAND");
            assertThat(refusal(() -> adjustments.approve(id, null, proposed))).isEqualTo("SAME_HAND");
        });
        ActingAs.organiser("李组织")
                .on("laptop")
                .does(() -> assertThat(refusal(() -> adjustments.approve(id, null, proposed)))
                        .isEqualTo("SAME_HAND"));
        assertThat(points()).containsExactly("1 -0.5 PROPOSED");
        ActingAs.organiser("李组织").on("phone").does(() -> adjustments.approve(id, null, proposed));
        assertThat(points()).containsExactly("1 -0.5 COUNTS");
    }

    @Test
    void whatIsStruckNeverCounts() {
        call(1);
        talk(400);

        act(() -> clocks.strike(id, null, "话筒坏了"));

        assertThat(points()).containsExactly("1 -2 REJECTED");
        assertThat(clocks.view(id).penalty().state()).isEqualTo("struck");
        assertThat(refusal(() -> act(() -> clocks.strike(id, null, "再来")))).isEqualTo("NO_PENALTY_WAITS");
    }

    @Test
    void withinTheGraceNothingIsProposedAndTooShortIs() {
        call(1);
        talk(304);
        assertThat(points()).isEmpty();
        act(() -> turns.sendBack(id, 1));
        call(2);
        talk(40);
        assertThat(points()).containsExactly("2 -1 PROPOSED");
    }

    /** Set right after the end, the ladder is asked again; what it said before is over. */
    @Test
    void anAdjustmentAsksTheLadderAgain() {
        call(1);
        talk(335);
        assertThat(points()).containsExactly("1 -2 PROPOSED");

        act(() -> clocks.adjust(id, -20));
        assertThat(points()).containsExactly("1 -2 WITHDRAWN", "1 -0.5 PROPOSED");
        act(() -> clocks.adjust(id, -15));
        assertThat(points()).containsExactly("1 -2 WITHDRAWN", "1 -0.5 WITHDRAWN");
        assertThat(clocks.view(id).penalty()).isNull();
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> act(() -> clocks.adjust(id, -10_000)))
                        .problems())
                .extracting(InputProblem::code)
                .containsExactly("CLOCK_BELOW_ZERO");
        assertThat(clocks.view(id).clock().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void withoutALadderTheSettingsSayTheTimeAndNothingIsProposed() {
        transaction.executeWithoutResult(status -> rules.use(id, Evenings.RULE, null));
        contests.settle(id, null, EveningSettings.DEFAULTS.withTalk(120, 20, 0));
        call(1);
        talk(500);

        assertThat(clocks.view(id).time().limit()).isEqualTo(120);
        assertThat(clocks.view(id).phase()).isEqualTo(TalkClock.Phase.OVER);
        assertThat(points()).isEmpty();
        assertThat(refusal(() -> act(() -> clocks.confirm(id, null)))).isEqualTo("NO_PENALTY_WAITS");
    }

    @Test
    void aTurnThatIsClosedIsNotStartedAgain() {
        call(1);
        talk(100);
        act(() -> {
            turns.openMarking(id, 1);
            turns.closeMarking(id, 1);
        });

        assertThat(refusal(() -> act(() -> clocks.start(id)))).isEqualTo("TALK_OVER");
        act(() -> clocks.adjust(id, 5));
        assertThat(clocks.view(id).spoken()).isEqualTo("1:45");
    }

    /** A talk that was interrupted goes on, also while a panel marks as it listens; one that was ended does not. */
    @Test
    void aTalkThatIsEndedDoesNotGoOnWhileItIsMarked() {
        call(1);
        act(() -> clocks.start(id));
        act(() -> turns.openMarking(id, 1));
        act(() -> clocks.pause(id));
        assertThat(clocks.view(id).mayStart()).isTrue();
        act(() -> clocks.start(id));
        act(() -> clocks.stop(id));

        assertThat(clocks.view(id).mayStart()).isFalse();
        assertThat(refusal(() -> act(() -> clocks.start(id)))).isEqualTo("TALK_MARKED");
        act(() -> clocks.adjust(id, 5));
        assertThat(clocks.view(id).spoken()).isEqualTo("0:05");
    }
}
