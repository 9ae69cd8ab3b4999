package org.saimahui.stage.web;

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

    /** Nothing is wrong with what was typed; the moment was. */
    static ClockKept of(ClockForm form) {
        return kept(form, null, null);
    }

    static ClockKept of(ClockForm form, InvalidInputException invalid, Phrases phrases) {
        return kept(form, why(invalid, "seconds", phrases), why(invalid, "reason", phrases));
    }

    private static ClockKept kept(ClockForm form, @Nullable String seconds, @Nullable String reason) {
        return new ClockKept(
                form.known().name(),
                form.seconds() == null ? "" : form.seconds(),
                form.reason() == null ? "" : form.reason(),
                seconds,
                reason);
    }

    private static @Nullable String why(InvalidInputException invalid, String field, Phrases phrases) {
        return invalid.problems().stream()
                .filter(p -> p.field().equals(field))
                .findFirst()
                .map(phrases::why)
                .orElse(null);
    }
}
