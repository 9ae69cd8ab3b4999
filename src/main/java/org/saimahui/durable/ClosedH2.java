package org.saimahui.durable;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which failures of H2 end a connection. A file that cannot be written (a full disk) closes the database
 * inside this process; the pool would go on with its connections for ever, for they say that they are valid. Only when
 * all of them are let go does H2 open the file anew.
 */
class ClosedH2 implements SQLExceptionOverride {

    private static final Set<Integer> CLOSED = Set.of(90_007, 90_028, 90_031, 90_067, 90_098, 90_121);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return CLOSED.contains(failure.getErrorCode())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
