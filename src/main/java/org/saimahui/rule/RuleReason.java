package org.saimahui.rule;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblems;
import org.saimahui.shared.Characters;

/** Why a rule was changed or unlocked: one line for the record. */
final class RuleReason {

    /** In UTF-16 units, as the column holds. */
    private static final int LONGEST = 500;

    private static final String POINTER = "/reason";

    private RuleReason() {}

    /** @return the reason trimmed, null when there is none; what is wrong goes to the problems */
    static @Nullable String checked(@Nullable String given, boolean required, InputProblems problems) {
        String reason = given == null ? "" : given.strip();
        if (reason.isEmpty()) {
            if (required) {
                problems.add("MISSING_FIELD", POINTER);
            }
            return null;
        }
        if (reason.length() > LONGEST) {
            problems.add("TOO_LONG", POINTER, LONGEST, reason.length());
        } else if (Characters.cannotBeKept(reason, false)) {
            problems.add("BAD_CHARACTER", POINTER);
        }
        return reason;
    }
}
