package org.saimahui.shared;

/** The database is set up so that it would forget what it has acknowledged; the portal does not start on it. */
public class UndurableStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param setting and the value it has, e.g. {@code synchronous_commit is off} */
    UndurableStoreException(String setting, String value, String wanted) {
        super("The database would lose what it has acknowledged: %s is '%s' and must be '%s'."
                .formatted(setting, value, wanted));
    }
}
