package org.saimahui.sealing.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Giver;
import org.saimahui.command.StageCommand;
import org.saimahui.document.InvalidInputException;

/**
 * A command of the supervisor as the seat's page posts it.
 *
 * @param request number of an account's request that is answered
 * @param reopening number of a judge's request that is answered
 * @param refuse whether the answer is no
 */
record SupervisorForm(
        @Nullable String command,
        @Nullable String fingerprint,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable Integer request,
        @Nullable Integer reopening,
        @Nullable Boolean refuse) {

    /** Empty for a word that is none of the supervisor's. */
    Optional<Command> known() {
        return Command.of(command == null ? "" : command).filter(c -> c.isFor(Giver.SUPERVISOR));
    }

    /** Whether the page has a field for what the command needs. */
    boolean hasField() {
        return known().filter(c -> c == Command.HALT || c == Command.UNHALT).isPresent();
    }

    /** @throws InvalidInputException {@code BAD_VALUE} at {@code /command} */
    StageCommand order() {
        return StageCommand.of(known().orElseThrow(() -> InvalidInputException.of("BAD_VALUE", "/command")))
                .with(Argument.FINGERPRINT, fingerprint)
                .with(Argument.OUTCOME, outcome)
                .with(Argument.REQUEST, request)
                .with(Argument.REOPENING, reopening)
                .with(Argument.REFUSE, Boolean.TRUE.equals(refuse) ? true : null)
                .because(reason);
    }
}
