package org.saimahui.shared;

/**
 * A request that the present state does not allow; answered with 409. The code is a word of the API
 * ({@code MARKING_CLOSED}); the message shown comes from the key {@code problem.<code>}.
 */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private final transient Object[] args;

    /** @param args what the message names, in the order of its placeholders */
    public ConflictException(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = args.clone();
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.clone();
    }
}
