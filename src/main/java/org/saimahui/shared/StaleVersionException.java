package org.saimahui.shared;

import java.util.Map;

/** Somebody else changed the contest meanwhile; answered with 409 and what is true now. Nothing was stored. */
public class StaleVersionException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final long version;

    private final String state;

    /** @param version the contest's version now; @param state its state now */
    public StaleVersionException(long version, String state) {
        super("STALE_VERSION", version, state);
        this.version = version;
        this.state = state;
    }

    /** The contest's version now. */
    public long version() {
        return version;
    }

    /** The contest's state now. */
    public String state() {
        return state;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("version", version, "state", state);
    }
}
