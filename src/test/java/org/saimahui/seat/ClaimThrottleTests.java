package org.saimahui.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many wrong cards are looked up, in a time that only moves when it is told to. */
class ClaimThrottleTests {

    private final Time time = new Time();

    private final ClaimThrottle throttle = new ClaimThrottle(time);

    @Test
    void sixtyWrongCardsAMinuteAreTakenFromOneAddress() {
        failures(ClaimThrottle.FAILURES_A_MINUTE);

        assertThatThrownBy(() -> throttle.failed("evening", "hall"))
                .isInstanceOfSatisfying(
                        TooManyAttemptsException.class,
                        refused -> assertThat(refused.members()).containsEntry("retryAfter", 2L));
        throttle.failed("evening", "elsewhere");
        throttle.failed("another evening", "hall");
    }

    @Test
    void oneMoreIsTakenEachSecond() {
        failures(ClaimThrottle.FAILURES_A_MINUTE);

        time.pass(Duration.ofSeconds(1));

        throttle.failed("evening", "hall");
        assertThatThrownBy(() -> throttle.failed("evening", "hall")).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void codesAreLookedUpAfterManyWrongOnesUpToWhatNoHallTypes() {
        failures(ClaimThrottle.FAILURES_A_MINUTE);
        for (int i = 0; i < ClaimThrottle.CODES_A_MINUTE; i++) {
            throttle.beforeCode("evening", "hall");
        }

        assertThatThrownBy(() -> throttle.beforeCode("evening", "hall")).isInstanceOf(TooManyAttemptsException.class);
    }

    private void failures(int many) {
        for (int i = 0; i < many; i++) {
            throttle.failed("evening", "hall");
        }
    }

    private static final class Time implements TimeMeter {

        private long nanos;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
