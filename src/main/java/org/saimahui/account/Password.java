package org.saimahui.account;

import java.nio.charset.StandardCharsets;
import org.saimahui.document.InvalidInputException;

/** What a new password must be like. */
final class Password {

    /** Fewest characters. */
    static final int SHORTEST = 10;

    /** bcrypt reads no more than this; 24 Chinese characters fill it. */
    static final int MOST_BYTES = 72;

    private Password() {}

    /** @throws InvalidInputException {@code PASSWORD_SHORT}, {@code PASSWORD_LONG} or {@code PASSWORD_DIFFERS} */
    static void check(String password, String repeated) {
        if (password.length() < SHORTEST) {
            throw InvalidInputException.of("PASSWORD_SHORT", "/password", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw InvalidInputException.of("PASSWORD_LONG", "/password", MOST_BYTES);
        }
        if (!password.equals(repeated)) {
            throw InvalidInputException.of("PASSWORD_DIFFERS", "/repeated");
        }
    }
}
