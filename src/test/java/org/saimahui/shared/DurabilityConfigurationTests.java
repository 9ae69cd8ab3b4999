package org.saimahui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.support.PostgresServer;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that would forget is refused at the start. */
class DurabilityConfigurationTests {

    @Test
    void postgresThatSyncsIsTaken() throws SQLException {
        assertThat(DurabilityConfiguration.isDurableH2(postgres(PostgresServer.newDatabase())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "local", "remote_write"})
    void postgresThatAcknowledgesBeforeItIsSafeIsRefused(String mode) throws SQLException {
        String url = PostgresServer.newDatabase();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + connection.getCatalog() + " set synchronous_commit = " + mode);
        }

        assertThatThrownBy(() -> DurabilityConfiguration.isDurableH2(postgres(url)))
                .isInstanceOf(UndurableStoreException.class)
                .hasMessageContaining("synchronous_commit is '" + mode + "' and must be 'on'");
    }

    @Test
    void h2ThatWritesLaterIsRefused() {
        assertThatThrownBy(() -> DurabilityConfiguration.isDurableH2(h2("WRITE_DELAY=500")))
                .isInstanceOf(UndurableStoreException.class)
                .hasMessageContaining("WRITE_DELAY is '500'");
    }

    @Test
    void h2ThatWritesAtOnceIsTaken() throws SQLException {
        assertThat(DurabilityConfiguration.isDurableH2(h2("WRITE_DELAY=0"))).isTrue();
    }

    private static DataSource postgres(String url) {
        return new DriverManagerDataSource(url, "postgres", "postgres");
    }

    private static DataSource h2(String setting) {
        return new DriverManagerDataSource("jdbc:h2:mem:durability-" + setting + ";" + setting, "sa", "");
    }
}
