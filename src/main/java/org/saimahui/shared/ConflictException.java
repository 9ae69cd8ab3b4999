package org.saimahui.shared;

/** A request that the present state does not allow; answered with 409. Nothing was stored. */
public class ConflictException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** @param args what the message names, in the order of its placeholders */
    public ConflictException(String code, Object... args) {
        super(409, code, args);
    }
}
