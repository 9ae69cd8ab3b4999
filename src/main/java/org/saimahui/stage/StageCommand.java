package org.saimahui.stage;

import org.jspecify.annotations.Nullable;

/**
 * One command with what it carries.
 *
 * @param presenter the running number, where the command names a presenter
 * @param version the contest version the sender saw; null for whatever is current
 * @param reason why, where the command needs one
 * @param seconds how long the vote stays open; null until it is closed
 * @param confirmed that the sender knows which cards are missing
 */
public record StageCommand(
        Command command,
        @Nullable Integer presenter,
        @Nullable Long version,
        @Nullable String reason,
        @Nullable Integer seconds,
        boolean confirmed) {

    /** A command that carries nothing but itself. */
    public static StageCommand of(Command command) {
        return new StageCommand(command, null, null, null, null, false);
    }

    /** A command about one presenter. */
    public static StageCommand of(Command command, int presenter) {
        return new StageCommand(command, presenter, null, null, null, false);
    }
}
