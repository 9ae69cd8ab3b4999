package org.saimahui.screen;

import org.jspecify.annotations.Nullable;

/**
 * One of the hall's screens.
 *
 * @param pin what it shows whatever is on air; null while it follows
 * @param sign its last sign of life; null where none has come since the portal was started
 * @param silent whether that is too long ago
 */
public record ScreenView(
        long id,
        long contestId,
        String name,
        @Nullable Pin pin,
        @Nullable ScreenSign sign,
        boolean silent) {

    /** Whether it is the screen of whoever talks. */
    public boolean isMonitor() {
        return pin == Pin.MONITOR;
    }
}
