package org.saimahui.seat;

import java.util.Map;
import org.saimahui.shared.RefusedException;

/** Too many wrong cards from one address for one contest; answered with 429. */
public class TooManyAttemptsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    TooManyAttemptsException(long retryAfterSeconds) {
        super(429, "TOO_MANY_ATTEMPTS", retryAfterSeconds);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("retryAfter", retryAfterSeconds);
    }
}
