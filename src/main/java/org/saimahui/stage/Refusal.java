package org.saimahui.stage;

import java.util.List;

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

    static Refusal because(String code, Object... args) {
        return new Refusal(code, List.of(args));
    }

    /** The key of the sentence. */
    public String key() {
        return "problem." + code;
    }
}
