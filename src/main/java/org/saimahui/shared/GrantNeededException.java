package org.saimahui.shared;

import java.util.Map;

/**
 * An act waits for a second person: it was not done, and is asked for under a number. The transaction that throws it is
 * committed, as the request is stored in it.
 */
public class GrantNeededException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final String wish;

    private final long number;

    /** @param minutes how long the request stands */
    public GrantNeededException(long request, long minutes) {
        super("GRANT_NEEDED", minutes);
        this.wish = "request";
        this.number = request;
    }

    /** A judge's wish to mark again lies at the second person's seat already, as long as nobody answers it. */
    public static GrantNeededException forReopening(long wish) {
        return new GrantNeededException(wish);
    }

    private GrantNeededException(long reopening) {
        super("GRANT_NEEDED", 0L);
        this.wish = "reopening";
        this.number = reopening;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of(wish, number);
    }
}
