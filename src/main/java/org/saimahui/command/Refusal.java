package org.saimahui.command;

import java.util.List;
import java.util.Optional;
import org.saimahui.presenter.PresenterView;

/**
 * Why a command cannot be given now.
 *
 * @param code a word of the API; the sentence comes from the key {@code problem.<code>}
 * @param args what the sentence names
 */
public record Refusal(String code, List<Object> args) {

    public Refusal {
        args = List.copyOf(args);
    }

    /** With what its sentence names. */
    public static Refusal because(String code, Object... args) {
        return new Refusal(code, List.of(args));
    }

    /** That refusal where it applies, empty otherwise; guards are written as a row of them. */
    public static Optional<Refusal> when(boolean applies, String code, Object... args) {
        return applies ? Optional.of(because(code, args)) : Optional.empty();
    }

    /** A refusal whose sentence names a presenter by number and name. */
    public static Refusal about(PresenterView presenter, String code) {
        return because(code, presenter.number(), presenter.name());
    }
}
