package org.saimahui.shared;

import java.util.Map;

/**
 * A request that is refused for a reason a person can be told. The code is a word of the API
 * ({@code MARKING_CLOSED}); the message shown comes from the key {@code problem.<code>}.
 */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private final String code;

    private final transient Object[] args;

    /** @param status the HTTP status it is answered with; @param args what the message names, in order */
    public RefusedException(int status, String code, Object... args) {
        super(code);
        this.status = status;
        this.code = code;
        this.args = args.clone();
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** A word of the API; the message comes from the key {@code problem.<code>}. */
    public String code() {
        return code;
    }

    /** What the message names, in the order of its placeholders. */
    public Object[] args() {
        return args.clone();
    }

    /**
     * Further members of the problem document; {@code retryAfter} (seconds) becomes the header too, {@code missing} is the
     * command that comes first: a page leads to it.
     */
    public Map<String, Object> members() {
        return Map.of();
    }
}
