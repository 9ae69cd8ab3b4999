package org.saimahui.console.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Phrases;

/** What was typed for the clock and could not be taken, and why, by field. */
record ClockKept(
        String command,
        String seconds,
        String reason,
        @Nullable String secondsProblem,
        @Nullable String reasonProblem) {

    /** @param wrong null where nothing is wrong with what was typed: the moment was */
    static ClockKept of(ClockForm form, @Nullable InvalidInputException wrong, Phrases phrases) {
        return new ClockKept(
                form.known().name(),
                form.seconds() == null ? "" : form.seconds(),
                form.reason() == null ? "" : form.reason(),
                why(wrong, "seconds", phrases),
                why(wrong, "reason", phrases));
    }

    private static @Nullable String why(@Nullable InvalidInputException wrong, String field, Phrases phrases) {
        return wrong == null
                ? null
                : wrong.problems().stream()
                        .filter(p -> p.field().equals(field))
                        .findFirst()
                        .map(phrases::why)
                        .orElse(null);
    }
}
