package org.saimahui.stage.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.shared.InvalidInputException;
import org.saimahui.stage.Command;
import org.saimahui.stage.Confirmation;
import org.saimahui.stage.StageCommand;

/**
 * A command as a page posts it.
 *
 * @param certain that a second question was answered too
 * @param seen id of the newest line of the record that the page showed
 * @param back the page to return to: {@code console}, {@code release} or the contest's own
 */
record CommandForm(
        @Nullable String command,
        @Nullable Integer presenter,
        @Nullable Long version,
        @Nullable String reason,
        @Nullable Integer seconds,
        @Nullable Boolean confirmed,
        @Nullable Boolean certain,
        @Nullable Long seen,
        @Nullable String back) {

    /** @throws InvalidInputException {@code BAD_VALUE} for a command that does not exist */
    Command known() {
        return Command.of(command == null ? "" : command)
                .orElseThrow(() -> InvalidInputException.of("BAD_VALUE", "/command"));
    }

    StageCommand toCommand() {
        String why = reason == null || reason.isBlank() ? null : reason;
        return new StageCommand(known(), presenter, version, why, seconds, isConfirmed());
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** Whether every question about the command has been answered. */
    boolean hasAnswered(Confirmation question) {
        return isConfirmed() && (!question.premature() || Boolean.TRUE.equals(certain));
    }

    /** Where to go afterwards, below the contest's address. */
    public String target() {
        return switch (back == null ? "" : back) {
            case "contest" -> "";
            case "release" -> "/release";
            default -> "/console";
        };
    }
}
