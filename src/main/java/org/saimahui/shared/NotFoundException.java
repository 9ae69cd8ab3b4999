package org.saimahui.shared;

/** Something that was named does not exist, or not for the one who asks; answered with 404 in either case. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what what was looked for, in words for the log; never shown to a visitor */
    public NotFoundException(String what) {
        super(what);
    }

    /** @param what what was looked for, in words for the log; never shown to a visitor */
    public NotFoundException(String what, Throwable cause) {
        super(what, cause);
    }
}
