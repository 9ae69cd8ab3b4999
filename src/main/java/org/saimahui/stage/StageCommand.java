package org.saimahui.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command with what it carries.
 *
 * @param presenter the running number, where the command names a presenter
 * @param version the contest version the sender saw; null for whatever is current
 * @param reason why, where the command needs one
 * @param seconds how long the vote stays open; null until it is closed
 * @param confirmed that the sender knows which cards are missing
 * @param seats for whom closed marking is opened again; empty for all
 */
public record StageCommand(
        Command command,
        @Nullable Integer presenter,
        @Nullable Long version,
        @Nullable String reason,
        @Nullable Integer seconds,
        boolean confirmed,
        List<String> seats) {

    public StageCommand {
        seats = List.copyOf(seats);
    }

    /** A command about no seats, or about all of them. */
    public StageCommand(
            Command command,
            @Nullable Integer presenter,
            @Nullable Long version,
            @Nullable String reason,
            @Nullable Integer seconds,
            boolean confirmed) {
        this(command, presenter, version, reason, seconds, confirmed, List.of());
    }

    /** A command that carries nothing but itself. */
    public static StageCommand of(Command command) {
        return new StageCommand(command, null, null, null, null, false);
    }

    /** A command about one presenter. */
    public static StageCommand of(Command command, int presenter) {
        return new StageCommand(command, presenter, null, null, null, false);
    }
}
