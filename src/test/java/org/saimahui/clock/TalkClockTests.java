package org.saimahui.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.clock.TalkClock.Act;
import org.saimahui.clock.TalkClock.Phase;
import org.saimahui.clock.TalkClock.State;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.rule.TalkTime;
import org.saimahui.shared.ConflictException;

class TalkClockTests {

    private static final Instant BEGIN = Instant.parse("2026-11-24T11:14:03.250Z");

    private static final TalkTime SIX_MINUTES = new TalkTime(360, 30, 10, null);

    private static Instant at(double seconds) {
        return BEGIN.plusMillis((long) (seconds * 1_000));
    }

    private static InputProblem problem(ThrowingCallable act) {
        return catchThrowableOfType(InvalidInputException.class, act).problems().get(0);
    }

    private static String refusal(ThrowingCallable act) {
        return catchThrowableOfType(ConflictException.class, act).code();
    }

    @Test
    void countsWhileItRunsAndNotWhileItIsInterrupted() {
        TalkClock running = TalkClock.IDLE.start(at(0));
        assertThat(running.state()).isEqualTo(State.RUNNING);
        assertThat(running.spent(at(61.5))).isEqualTo(61_500);

        TalkClock paused = running.pause(at(100));
        assertThat(paused.spent(at(500))).isEqualTo(100_000);
        assertThat(paused.startedAt()).isNull();

        TalkClock again = paused.start(at(500));
        assertThat(again.spent(at(510))).isEqualTo(110_000);
        TalkClock over = again.stop(at(520));
        assertThat(over.state()).isEqualTo(State.STOPPED);
        assertThat(over.spent(at(9_000))).isEqualTo(120_000);
        assertThat(paused.stop(at(600)).spent(at(600))).isEqualTo(100_000);
    }

    /** Stopped by mistake it goes on; what passed in between was not talk. */
    @Test
    void goesOnAfterAStopByMistake() {
        TalkClock over = TalkClock.IDLE.start(at(0)).stop(at(200));

        assertThat(over.start(at(205)).spent(at(215))).isEqualTo(210_000);
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        TalkClock running = TalkClock.IDLE.start(at(0));
        TalkClock paused = running.pause(at(5));
        TalkClock stopped = running.stop(at(5));

        assertThat(refusal(() -> running.start(at(1)))).isEqualTo("CLOCK_RUNS");
        assertThat(refusal(() -> TalkClock.IDLE.pause(at(1)))).isEqualTo("CLOCK_RESTS");
        assertThat(refusal(() -> paused.pause(at(6)))).isEqualTo("CLOCK_RESTS");
        assertThat(refusal(() -> stopped.pause(at(6)))).isEqualTo("CLOCK_RESTS");
        assertThat(refusal(() -> TalkClock.IDLE.stop(at(1)))).isEqualTo("CLOCK_RESTS");
        assertThat(refusal(() -> stopped.stop(at(6)))).isEqualTo("CLOCK_RESTS");
        assertThat(running.refusal(Act.STOP)).isEmpty();
    }

    @Test
    void isSetRightInEveryStateAndGoesOnAsItWent() {
        assertThat(TalkClock.IDLE.adjust(12, at(0))).isEqualTo(new TalkClock(State.IDLE, null, 12_000));
        TalkClock running = TalkClock.IDLE.start(at(0)).adjust(-3, at(10));
        assertThat(running.state()).isEqualTo(State.RUNNING);
        assertThat(running.spent(at(10))).isEqualTo(7_000);
        assertThat(running.spent(at(20))).isEqualTo(17_000);
        assertThat(running.pause(at(20)).adjust(5, at(90)).spent(at(99))).isEqualTo(22_000);
        assertThat(running.stop(at(20)).adjust(-17, at(90))).isEqualTo(new TalkClock(State.STOPPED, null, 0));
    }

    @Test
    void isNeverSetBelowZeroOrBeyondADay() {
        TalkClock running = TalkClock.IDLE.start(at(0));

        assertThat(problem(() -> running.adjust(-11, at(10.9))))
                .isEqualTo(InputProblem.of("CLOCK_BELOW_ZERO", "/seconds", 10));
        assertThat(running.adjust(-10, at(10.9)).spent(at(10.9))).isEqualTo(900);
        InputProblem tooLong = InputProblem.of("CLOCK_TOO_LONG", "/seconds");
        assertThat(problem(() -> running.adjust(86_400, at(1)))).isEqualTo(tooLong);
        assertThat(problem(() -> running.adjust(Integer.MAX_VALUE, at(1)))).isEqualTo(tooLong);
        assertThat(problem(() -> running.adjust(Integer.MIN_VALUE, at(1))))
                .isEqualTo(InputProblem.of("CLOCK_BELOW_ZERO", "/seconds", 1));
    }

    /** The portal's own clock is set back or forward: a talk never gets shorter than what was counted. */
    @Test
    void aPortalWhoseClockJumpsTakesNothingBack() {
        TalkClock running = TalkClock.IDLE.start(at(0)).adjust(100, at(0));

        assertThat(running.spent(at(-3_600))).isEqualTo(100_000);
        assertThat(running.pause(at(-3_600))).isEqualTo(new TalkClock(State.PAUSED, null, 100_000));
        assertThat(running.spent(at(3_600))).isEqualTo(3_700_000);
        assertThat(running.seconds(at(1e9))).isPositive();
    }

    /** As it is read from afar: a begun second is not over, so the limit itself is within the time. */
    @ParameterizedTest
    @CsvSource({
        "0, 360, NORMAL",
        "329.9, 31, NORMAL",
        "330, 30, WARNING",
        "359.999, 1, WARNING",
        "360, 0, WARNING",
        "360.999, 0, WARNING",
        "361, -1, GRACE",
        "370.999, -10, GRACE",
        "371, -11, OVER",
        "4000, -3640, OVER"
    })
    void says(double seconds, int left, Phase phase) {
        TalkClock running = TalkClock.IDLE.start(at(0));

        assertThat(running.left(SIX_MINUTES, at(seconds))).isEqualTo(left);
        assertThat(running.phase(SIX_MINUTES, at(seconds))).isEqualTo(phase);
    }

    @Test
    void warnsOnlyWhereItIsAskedTo() {
        TalkClock running = TalkClock.IDLE.start(at(0));

        assertThat(running.phase(new TalkTime(360, 0, 0, null), at(360))).isEqualTo(Phase.NORMAL);
        assertThat(running.phase(new TalkTime(360, 0, 0, null), at(361))).isEqualTo(Phase.OVER);
        assertThat(running.phase(new TalkTime(20, 30, 0, null), at(0))).isEqualTo(Phase.WARNING);
    }

    /** However it is used: never below zero, and only time in which it ran is counted. */
    @Test
    void addsUpOverAnyRowOfActs() {
        Random random = new Random(20261124);
        for (int row = 0; row < 500; row++) {
            TalkClock clock = TalkClock.IDLE;
            long now = 0;
            long counted = 0;
            for (int step = 0; step < 30; step++) {
                long passed = random.nextInt(20_000);
                counted += clock.state() == State.RUNNING ? passed : 0;
                now += passed;
                Instant instant = BEGIN.plusMillis(now);
                int by = random.nextInt(41) - 20;
                boolean adjusts = random.nextInt(4) == 0 && counted + by * 1_000L >= 0;
                TalkClock before = clock;
                List<Act> open = Stream.of(Act.values())
                        .filter(act -> before.refusal(act).isEmpty())
                        .toList();
                if (adjusts) {
                    clock = clock.adjust(by, instant);
                    counted += by * 1_000L;
                } else if (!open.isEmpty()) {
                    Act act = open.get(random.nextInt(open.size()));
                    clock = act == Act.START
                            ? clock.start(instant)
                            : act == Act.PAUSE ? clock.pause(instant) : clock.stop(instant);
                }
                assertThat(clock.spent(instant)).isEqualTo(counted).isNotNegative();
            }
        }
    }
}
