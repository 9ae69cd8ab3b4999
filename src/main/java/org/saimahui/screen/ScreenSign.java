package org.saimahui.screen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign of life of a screen.
 *
 * @param at when it came
 * @param delayMillis how long after the last change of what is on air the screen had it, by the portal's time; null while
 *     that was never measured
 * @param offsetMillis how far the screen's own clock is ahead of the portal's
 * @param behind whether it shows what was on air before that change
 */
public record ScreenSign(Instant at, @Nullable Long delayMillis, long offsetMillis, boolean behind) {

    private static final long WRONG = 2_000;

    /** In seconds with one decimal. */
    public @Nullable String delay() {
        return delayMillis == null ? null : "%.1f".formatted(delayMillis / 1000.0);
    }

    /** Whether the screen's clock is so wrong that somebody should set it. */
    public boolean isClockWrong() {
        return Math.abs(offsetMillis) > WRONG;
    }

    /** How far the clock is off, in whole seconds. */
    public long offsetSeconds() {
        return Math.round(offsetMillis / 1000.0);
    }
}
