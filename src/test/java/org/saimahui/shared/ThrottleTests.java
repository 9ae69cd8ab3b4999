package org.saimahui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often something may be done, in a time that only moves when it is told to. */
class ThrottleTests {

    private final AtomicLong nanos = new AtomicLong();

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void eachKeyHasItsOwnAndIsToldWhenToComeBack() {
        Throttle throttle = Throttle.aMinute(2).in(time);

        assertThat(throttle.take("a")).isZero();
        assertThat(throttle.take("a")).isZero();
        assertThat(throttle.take("a")).isEqualTo(31);
        assertThat(throttle.take("b")).isZero();

        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(throttle.take("a")).isZero();
        assertThat(throttle.take("a")).isPositive();
    }

    @Test
    void whatWasGivenBackCanBeTakenAgain() {
        Throttle throttle = Throttle.aMinute(1).in(time);
        throttle.take("a");

        throttle.giveBack("a");

        assertThat(throttle.take("a")).isZero();
        assertThat(throttle.take("a")).isPositive();
    }

    @Test
    void manyAtOnceAndFewAfterwards() {
        Throttle throttle = Throttle.of(3, 1, Duration.ofHours(1)).in(time);
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("a")).isZero();
        }

        nanos.addAndGet(Duration.ofMinutes(59).toNanos());
        assertThat(throttle.take("a")).isEqualTo(61);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(throttle.take("a")).isZero();
        assertThat(throttle.take("a")).isPositive();
    }
}
