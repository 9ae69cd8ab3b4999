package org.saimahui.console.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockView;
import org.saimahui.command.Command;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Phrases;

/** What was typed for the clock and could not be taken, and why, by field. */
record ClockKept(
        String command,
        String seconds,
        String reason,
        @Nullable Integer proposal,
        @Nullable String secondsProblem,
        @Nullable String reasonProblem) {

    /** @param wrong null where nothing is wrong with what was typed: the moment was */
    static ClockKept of(ClockForm form, @Nullable InvalidInputException wrong, Phrases phrases) {
        Map<String, String> problems = wrong == null ? Map.of() : phrases.byMember(wrong);
        return new ClockKept(
                form.known().name(),
                form.seconds() == null ? "" : form.seconds(),
                form.reason() == null ? "" : form.reason(),
                form.proposal(),
                problems.get("seconds"),
                problems.get("reason"));
    }

    /**
     * Whether a reason for not taking points was typed beside these: where the ones that were seen are gone, it stands beside
     * what the clock proposes now.
     */
    public boolean isFor(ClockView.Penalty penalty, ClockView now) {
        if (!command.equals(Command.CLOCK_STRIKE.name())) {
            return false;
        }
        boolean isThere = proposal != null && now.earlier().stream().anyMatch(p -> p.id() == proposal);
        return isThere ? penalty.id() == proposal : penalty.equals(now.penalty());
    }
}
