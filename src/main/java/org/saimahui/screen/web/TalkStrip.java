package org.saimahui.screen.web;

import java.util.ArrayList;
import java.util.List;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClock;

/** The clock of whoever talks as the wall draws it: a lane that ends with the time, and some more behind its end. */
record TalkStrip(ClockView clock) {

    private static final int MINUTE = 60;

    /** More words do not fit under the lane. */
    private static final int MOST = 8;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 30, 60, 120, 240};

    /**
     * A full minute under the lane.
     *
     * @param x where, in hundredths of the lane
     * @param last whether it is the last one, which says that these are minutes
     */
    record Mark(int minute, int x, boolean last) {}

    /** Whether anybody has counted on it. */
    boolean isUsed() {
        return !clock.is(TalkClock.State.IDLE);
    }

    /** Digits that stand still; a running clock is drawn by whoever looks. */
    public String digits() {
        return clock.is(TalkClock.State.RUNNING) ? "\u3000" : clock.digits();
    }

    /** How far a clock that stands still has come; empty for a running one. */
    public String phase() {
        return clock.is(TalkClock.State.RUNNING) ? "" : word(clock.phase());
    }

    /** Full minutes from nothing to the end of the time, evenly chosen. */
    public List<Mark> marks() {
        int limit = clock.time().limit();
        int minutes = limit / MINUTE;
        int step = step(minutes);
        List<Mark> marks = new ArrayList<>();
        for (int minute = 0; minute <= minutes; minute += step) {
            marks.add(new Mark(minute, share(minute * MINUTE), minute + step > minutes));
        }
        return marks;
    }

    /** How much of the lane is the stretch of the warning, in hundredths. */
    public int warning() {
        return Math.min(100, share(clock.time().warn()));
    }

    private int share(int seconds) {
        return (int) Math.round(seconds * 100.0 / clock.time().limit());
    }

    private static int step(int minutes) {
        for (int step : STEPS) {
            if (minutes / step < MOST) {
                return step;
            }
        }
        return Math.max(1, minutes);
    }

    private static String word(TalkClock.Phase phase) {
        return switch (phase) {
            case NORMAL -> "normal";
            case WARNING -> "warn";
            case GRACE -> "grace";
            case OVER -> "over";
        };
    }
}
