package org.saimahui.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.CannotCreateTransactionException;

/** Who is told at once, and as what a request hears of it. */
class StoreGateTests {

    private final AtomicInteger asked = new AtomicInteger();

    private @Nullable SQLException failure;

    private final StoreGate gate = new StoreGate(new AbstractDataSource() {
        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            if (failure != null) {
                throw failure;
            }
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> null);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            throw new UnsupportedOperationException();
        }
    });

    @Test
    void afterAFailureOthersAreToldWithoutAskingThePool() {
        failure = new SQLTransientConnectionException("timeout", new SQLException("refused", "08001"));

        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(gate::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        }

        assertThat(asked).hasValueLessThan(50);
    }

    @Test
    void aBusyPoolClosesNothing() {
        failure = new SQLTransientConnectionException("timeout");

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(gate::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        }

        assertThat(asked).hasValue(5);
    }

    @Test
    void anAbsentDatabaseIsTakenForAwayAndABusyOneForOverload() {
        assertThat(code(new SQLException("x", "57P01"))).isEqualTo("STORE_AWAY");
        assertThat(code(new SQLException("x", "08006"))).isEqualTo("STORE_AWAY");
        assertThat(code(new SQLException("disk full", "53100"))).isEqualTo("STORE_AWAY");
        assertThat(code(new SQLException("database closed", "90098", 90_098))).isEqualTo("STORE_AWAY");
        assertThat(code(new SQLException("Connection is closed"))).isEqualTo("STORE_AWAY");
        assertThat(code(new SQLException("lock", "HYT00", 50_200))).isEqualTo("OVERLOADED");
        assertThat(code(new SQLTransientConnectionException("pool"))).isEqualTo("OVERLOADED");
    }

    @Test
    void whatTheDatabaseRefusesIsNoOutage() {
        assertThat(StoreAwayException.of(new SQLException("unique", "23505"))).isEmpty();
        assertThat(StoreAwayException.of(new IllegalStateException("ours"))).isEmpty();
    }

    private static String code(SQLException cause) {
        StoreAwayException away = StoreAwayException.of(new CannotCreateTransactionException("x", cause))
                .orElseThrow();
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.members()).containsKey("retryAfter");
        return away.code();
    }
}
