package org.saimahui.account;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; nothing was looked at. */
class TooManyLoginsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param seconds until the next attempt is looked at */
    TooManyLoginsException(long seconds) {
        super("too many attempts");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
