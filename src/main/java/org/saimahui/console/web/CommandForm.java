package org.saimahui.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.Hashes;
import org.saimahui.stage.Confirmation;

/**
 * A command as a page posts it.
 *
 * @param certain that a second question was answered too
 * @param seats for whom marking is opened again
 * @param all that it is opened again for everybody
 * @param kind of the scene that is put on air; empty for what the running order has
 * @param step of that scene, from 0
 * @param oneByOne whether boards turn one at a time
 * @param text of a message or a break
 * @param fingerprint of the result that a key is turned on
 * @param seen id of the newest line of the record that the page showed
 * @param back the page to return to: {@code console}, {@code release}, {@code check-in}, {@code decisions} or the contest's own
 */
record CommandForm(
        @Nullable String command,
        @Nullable Integer presenter,
        @Nullable Long version,
        @Nullable String reason,
        @Nullable Integer seconds,
        @Nullable Boolean confirmed,
        @Nullable Boolean certain,
        @Nullable List<String> seats,
        @Nullable Boolean all,
        @Nullable String kind,
        @Nullable Integer step,
        @Nullable Boolean oneByOne,
        @Nullable String text,
        @Nullable String fingerprint,
        @Nullable Long seen,
        @Nullable String back) {

    /** @throws InvalidInputException {@code BAD_VALUE} for a command that does not exist */
    Command known() {
        return Command.of(command == null ? "" : command)
                .orElseThrow(() -> InvalidInputException.of("BAD_VALUE", "/command"));
    }

    boolean isKnown() {
        return Command.of(command == null ? "" : command).isPresent();
    }

    StageCommand toCommand() {
        String why = filled(reason);
        StageCommand order = StageCommand.of(known())
                .at(version)
                .with(Argument.PRESENTER, presenter)
                .with(Argument.SECONDS, seconds)
                .with(Argument.SEATS, chosen().isEmpty() ? null : chosen())
                .with(Argument.KIND, filled(kind))
                .with(Argument.STEP, step)
                .with(Argument.ONE_BY_ONE, oneByOne)
                .with(Argument.TEXT, filled(text))
                .with(Argument.FINGERPRINT, filled(fingerprint))
                .because(why);
        return isConfirmed() ? order.confirmed() : order;
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    /** The fingerprint as one compares it; null for none. */
    public @Nullable String grouped() {
        return fingerprint == null ? null : Hashes.spelled(fingerprint);
    }

    private List<String> chosen() {
        return seats == null || Boolean.TRUE.equals(all) ? List.of() : seats;
    }

    /** A page must say for whom marking is opened again: nothing ticked does not mean everybody. */
    boolean namesNobody(Confirmation question) {
        return question.question().needsSeats() && chosen().isEmpty() && !Boolean.TRUE.equals(all);
    }

    /** Whether the box of that seat was ticked. */
    public boolean has(String seat) {
        return seats != null && seats.contains(seat);
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** Whether every question about the command has been answered. */
    boolean hasAnswered(Confirmation question) {
        return isConfirmed() && (question.question().twice() == null || Boolean.TRUE.equals(certain));
    }

    /** Where to go afterwards, below the contest's address. */
    public String target() {
        return switch (back == null ? "" : back) {
            case "contest" -> "";
            case "release" -> "/release";
            case "check-in" -> "/check-in";
            case "decisions" -> "/decisions";
            default -> "/console";
        };
    }
}
