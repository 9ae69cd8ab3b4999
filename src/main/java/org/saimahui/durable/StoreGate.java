package org.saimahui.durable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * While the database does not answer, one request a second finds out whether it does again; the others are told at once
 * instead of waiting in a row for the pool's patience to end. Says once that it is away and once that it is back.
 */
class StoreGate extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(StoreGate.class);

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private static final long ANSWERS = Long.MIN_VALUE;

    /** When the next request may ask, on the clock of {@link System#nanoTime()}; or that there is no outage. */
    private final AtomicLong nextTry = new AtomicLong(ANSWERS);

    StoreGate(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        long next = nextTry.get();
        if (next != ANSWERS && !mayAsk(next)) {
            throw new SQLTransientConnectionException("The database did not answer a moment ago", "08001");
        }
        try {
            Connection connection = super.getConnection();
            if (next != ANSWERS && nextTry.getAndSet(ANSWERS) != ANSWERS) {
                LOG.info("The database answers again");
            }
            return connection;
        } catch (SQLTransientConnectionException failure) {
            // Without a cause the pool was only busy.
            if (failure.getCause() != null && nextTry.getAndSet(soon()) == ANSWERS) {
                LOG.warn("The database does not answer: {}", failure.getCause().getMessage());
            }
            throw failure;
        }
    }

    private boolean mayAsk(long next) {
        return System.nanoTime() - next >= 0 && nextTry.compareAndSet(next, soon());
    }

    private static long soon() {
        long soon = System.nanoTime() + PAUSE;
        return soon == ANSWERS ? soon + 1 : soon;
    }
}
