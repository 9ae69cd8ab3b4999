package org.saimahui.voting;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.saimahui.shared.RefusedException;

/** More ballots are waiting than the box holds; answered with 503 and when to come back. Nothing was stored. */
public class OverloadedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final int seconds = ThreadLocalRandom.current().nextInt(1, 4);

    OverloadedException() {
        super(503, "OVERLOADED");
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("retryAfter", seconds);
    }
}
