package org.saimahui.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2 calls it for each entry of the record that somebody wants to change or to remove; a migration names it. */
public class EntriesStay implements Trigger {

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        throw new SQLException("Entries of the record stay as they are");
    }
}
