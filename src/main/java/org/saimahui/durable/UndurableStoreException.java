package org.saimahui.durable;

/**
 * The database is set up so that it would forget what it has acknowledged, or that nothing can be stored in it; the
 * portal does not start on it.
 */
public class UndurableStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param setting and the value it has, e.g. {@code synchronous_commit is off} */
    UndurableStoreException(String setting, String value, String wanted) {
        super("The database would lose what it has acknowledged: %s is '%s' and must be '%s'."
                .formatted(setting, value, wanted));
    }

    private UndurableStoreException(String wrong) {
        super(wrong);
    }

    /** Both databases start on such files and refuse each ballot. */
    static UndurableStoreException readOnly() {
        return new UndurableStoreException(
                "Nothing can be stored in the database, it can only be read: its file or disk"
                        + " is read-only for this user, or the server is a standby.");
    }
}
