package org.saimahui.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Runs with the system's clock, ahead of it by what tests have added. */
public class MovableClock extends Clock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Instant> stopped = new AtomicReference<>();

    public void advance(Duration by) {
        ahead.updateAndGet(now -> now.plus(by));
    }

    /** Where a browser has to agree: the system's time again, whatever tests before have added. */
    public void backToNow() {
        ahead.set(Duration.ZERO);
    }

    /** Does all of the work in one instant, however slow the machine: what is told by the second depends on it. */
    public void inOneInstant(Runnable work) {
        stopped.set(instant());
        try {
            work.run();
        } finally {
            stopped.set(null);
        }
    }

    @Override
    public Instant instant() {
        Instant still = stopped.get();
        return still != null ? still : Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The portal asks for instants only");
    }
}
