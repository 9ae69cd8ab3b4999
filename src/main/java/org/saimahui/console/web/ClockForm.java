package org.saimahui.console.web;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.document.InvalidInputException;

/**
 * A command of the clock as a page posts it.
 *
 * @param command its name
 * @param seconds a whole number, with or without sign; only an adjustment has any
 * @param proposal number of the points that were seen and are decided on
 * @param seen of which talk which time was seen; only an adjustment has it
 */
record ClockForm(
        @Nullable String command,
        @Nullable String seconds,
        @Nullable String reason,
        @Nullable Integer proposal,
        @Nullable String seen) {

    /** What whoever keeps the time may command. */
    static final Set<Command> COMMANDS = EnumSet.of(
            Command.CLOCK_START,
            Command.CLOCK_PAUSE,
            Command.CLOCK_STOP,
            Command.CLOCK_ADJUST,
            Command.CLOCK_CONFIRM,
            Command.CLOCK_STRIKE);

    /** An adjustment where the name is none of the clock's: it asks for what is missing. */
    Command known() {
        return Command.of(command == null ? "" : command)
                .filter(COMMANDS::contains)
                .orElse(Command.CLOCK_ADJUST);
    }

    /** @throws InvalidInputException at {@code /seconds} */
    StageCommand order() {
        StageCommand order = StageCommand.of(known()).because(reason);
        return switch (known()) {
            case CLOCK_ADJUST -> order.with(Argument.SECONDS, number()).with(Argument.SEEN, seen);
            case CLOCK_CONFIRM, CLOCK_STRIKE -> order.with(Argument.PROPOSAL, proposal);
            default -> order;
        };
    }

    /** With the signs that people type; null for nothing. */
    private @Nullable Integer number() {
        String typed = seconds == null
                ? ""
                : seconds.strip().replace('−', '-').replace('－', '-').replaceFirst("秒$", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[+-]?[0-9]{1,6}")) {
            throw InvalidInputException.of("NOT_WHOLE_SECONDS", "/seconds");
        }
        return Integer.parseInt(typed);
    }
}
