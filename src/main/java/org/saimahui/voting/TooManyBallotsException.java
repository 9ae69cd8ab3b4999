package org.saimahui.voting;

import java.util.Map;
import org.saimahui.shared.RefusedException;

/** One voter or one address sends faster than people do; answered with 429. Nothing was stored. */
public class TooManyBallotsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyBallotsException(long seconds) {
        super(429, "TOO_MANY_REQUESTS");
        this.seconds = seconds;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("retryAfter", seconds);
    }
}
