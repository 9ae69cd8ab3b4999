package org.saimahui.durable;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Nothing is acknowledged before it is durable: after each writing commit on H2 the file is synced before the caller
 * goes on. H2 alone writes a commit up to half a second later and loses it on a kill. PostgreSQL syncs by itself.
 */
class DurableTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient DataSource dataSource;

    private final boolean syncAfterCommit;

    DurableTransactionManager(EntityManagerFactory factory, DataSource dataSource, boolean syncAfterCommit) {
        super(factory);
        this.dataSource = dataSource;
        this.syncAfterCommit = syncAfterCommit;
        setDataSource(dataSource);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        lastActs();
        super.doCommit(status);
        if (syncAfterCommit && !status.isReadOnly()) {
            sync();
        }
    }

    /** Asked here, not as a synchronization's beforeCommit: those may still be joined by others while they run. */
    private static void lastActs() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(LastBeforeCommit.class::isInstance)
                .map(LastBeforeCommit.class::cast)
                .forEach(LastBeforeCommit::lastBeforeCommit);
    }

    /**
     * A connection that broke has taken the transaction with it, and whatever was concluded in it: Hibernate answers
     * "no such row" when a connection breaks while it looks for one. So the outage is told, not the conclusion.
     *
     * @throws StoreAwayException when the connection is gone
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException failure) {
            throw StoreAwayException.of(failure)
                    .<RuntimeException>map(away -> away)
                    .orElse(failure);
        }
    }

    private void sync() {
        // On the transaction's own connection, which is held until cleanup: a second one would let as many writers as
        // the pool has connections wait for each other.
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new TransactionSystemException("Committed, but the file could not be synced", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
