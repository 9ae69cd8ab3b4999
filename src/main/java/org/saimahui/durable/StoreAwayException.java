package org.saimahui.durable;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.RefusedException;

/**
 * The database does not answer, cannot write, or had too much to do at once; answered with 503 and when to come back.
 * What was sent may be sent again: whatever had been stored before the connection broke is answered with its old
 * receipt.
 */
public class StoreAwayException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private static final int RETRY_SECONDS = 2;

    /** Of PostgreSQL and the standard: connection, resources (a full disk), operator, system; a standby cannot write. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58", "25006");

    /** Deadlock, serialisation, lock not to be had in time; a statement that took too long. */
    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "57014");

    /** Of H2: out of room or memory, a file that may only be read, closed or broken database. */
    private static final Set<Integer> H2_AWAY =
            Set.of(90_007, 90_026, 90_028, 90_030, 90_031, 90_067, 90_097, 90_098, 90_108, 90_121);

    /** Of H2: lock not to be had in time, row changed meanwhile. */
    private static final Set<Integer> H2_BUSY = Set.of(50_200, 90_131);

    /** What H2's file throws itself, where no statement is there to give it a code. */
    private static final String H2_FILE = "org.h2.mvstore.MVStoreException";

    /** Of the pool, about a connection that it threw away because it had broken; it has no code for that. */
    private static final String EVICTED = "Connection is closed";

    private StoreAwayException(String code, Throwable cause) {
        super(503, code);
        initCause(cause);
    }

    /** The same failure as an answer, if an absent, unwritable or overloaded database is what caused it. */
    public static Optional<StoreAwayException> of(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, StoreAwayException::cause)
                .limit(20)
                .flatMap(cause -> code(cause).stream())
                .findFirst()
                .map(code -> new StoreAwayException(code, failure));
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }

    private static Optional<String> code(Throwable cause) {
        if (!(cause instanceof SQLException failure)) {
            return cause.getClass().getName().equals(H2_FILE) ? Optional.of("STORE_AWAY") : Optional.empty();
        }
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (BUSY.contains(state) || H2_BUSY.contains(failure.getErrorCode()) || isBusyPool(failure)) {
            return Optional.of("OVERLOADED");
        }
        return isAway(failure, state) ? Optional.of("STORE_AWAY") : Optional.empty();
    }

    /** The pool was waited for in vain, and no connection had failed: see {@link StoreGate}. */
    private static boolean isBusyPool(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                && failure.getCause() == null
                && failure.getSQLState() == null;
    }

    private static boolean isAway(SQLException failure, String state) {
        return EVICTED.equals(failure.getMessage())
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || H2_AWAY.contains(failure.getErrorCode())
                || AWAY.contains(state)
                || (state.length() >= 2 && AWAY.contains(state.substring(0, 2)));
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("retryAfter", RETRY_SECONDS);
    }
}
