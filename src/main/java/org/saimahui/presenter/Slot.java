package org.saimahui.presenter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a presenter comes, beside the number, which is only a name once the first is called.
 *
 * @param position in running order; as the number until somebody is moved
 * @param movedBecause why this one was moved to the end; null for whoever was not
 * @param repeatedBecause why the talk was held once more; null for one talk only
 * @param markingSince when the marking was opened last; null before
 */
public record Slot(
        int position,
        Attendance attendance,
        @Nullable String movedBecause,
        @Nullable String repeatedBecause,
        @Nullable Instant markingSince) {

    /** As it is before the evening. */
    public static Slot of(int position) {
        return new Slot(position, Attendance.EXPECTED, null, null, null);
    }

    public boolean isMoved() {
        return movedBecause != null;
    }

    public boolean isRepeated() {
        return repeatedBecause != null;
    }

    public boolean isHere() {
        return attendance == Attendance.HERE;
    }

    /** Whether this one was looked for and not found. */
    public boolean isLate() {
        return attendance == Attendance.LATE;
    }
}
