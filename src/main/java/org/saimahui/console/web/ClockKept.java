package org.saimahui.console.web;

import java.util.Map;
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
        Map<String, String> problems = wrong == null ? Map.of() : phrases.byMember(wrong);
        return new ClockKept(
                form.known().name(),
                form.seconds() == null ? "" : form.seconds(),
                form.reason() == null ? "" : form.reason(),
                problems.get("seconds"),
                problems.get("reason"));
    }
}
