package org.saimahui.shared;

import java.util.Map;

/**
 * An act waits for a second person: it was not done, and asked for under a number. The transaction that throws it is
 * committed, as the request is stored in it.
 */
public class GrantNeededException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final long request;

    /** @param minutes how long the request stands */
    public GrantNeededException(long request, long minutes) {
        super("GRANT_NEEDED", minutes);
        this.request = request;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("request", request);
    }
}
