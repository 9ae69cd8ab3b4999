package org.saimahui.durable;

import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * A row was to be written that belongs to another one, and that one has been deleted meanwhile. Whoever writes has seen it before,
 * and nothing here is deleted while something is left that belongs to it: foreign keys delete along.
 */
public final class ParentGone {

    /** H2 has a code of its own for it. */
    private static final int H2_PARENT_MISSING = 23506;

    /** Of PostgreSQL, whose driver gives no error code. */
    private static final String FOREIGN_KEY = "23503";

    private ParentGone() {}

    /** Whether that is what failed. */
    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException sql && isSo(sql));
    }

    private static boolean isSo(SQLException failure) {
        return failure.getErrorCode() == H2_PARENT_MISSING
                || failure.getErrorCode() == 0 && FOREIGN_KEY.equals(failure.getSQLState());
    }
}
