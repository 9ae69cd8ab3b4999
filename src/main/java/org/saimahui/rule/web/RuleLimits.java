package org.saimahui.rule.web;

import java.util.Map;
import java.util.Set;

/** What a field of the rule may hold, so that another value can be refused in a sentence of its own. */
final class RuleLimits {

    /** Largest whole number the engine counts with. */
    private static final long MOST = Integer.MAX_VALUE;

    private static final long DAY = 86_400;

    /** A whole number between bounds. */
    record Whole(long least, long most) {

        /** Whether there is an upper bound that is worth saying. */
        boolean isBounded() {
            return most < MOST;
        }
    }

    private static final Map<String, Whole> WHOLE = Map.of(
            "panels.drop.highest", new Whole(0, MOST),
            "panels.drop.lowest", new Whole(0, MOST),
            "panels.minimumCards", new Whole(1, MOST),
            "audience.choices", new Whole(1, MOST),
            "timePenalty.limitSeconds", new Whole(1, DAY),
            "timePenalty.graceSeconds", new Whole(0, DAY),
            "timePenalty.minimumSeconds", new Whole(0, DAY),
            "timePenalty.ladder.fromSeconds", new Whole(0, DAY));

    private static final Whole DIGITS = new Whole(0, 30);

    private static final Set<String> ABOVE_ZERO = Set.of("criteria.step", "audience.scale");

    private RuleLimits() {}

    /** The bounds of a field that takes whole numbers; null for any other. */
    static @org.jspecify.annotations.Nullable Whole whole(String label) {
        boolean digits = label.startsWith("rounding.") && !label.equals("rounding.mode");
        return digits ? DIGITS : WHOLE.get(label);
    }

    static boolean isAboveZero(String label) {
        return ABOVE_ZERO.contains(label);
    }
}
