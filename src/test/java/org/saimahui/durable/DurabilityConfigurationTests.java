package org.saimahui.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** Such a database starts like any other and would refuse every ballot of the evening. */
    @Test
    void aDatabaseThatCanOnlyBeReadIsRefused(@TempDir Path folder) throws SQLException {
        String file = "jdbc:h2:file:" + folder.resolve("saimahui") + ";WRITE_DELAY=0";
        DriverManager.getConnection(file, "sa", "").close();
        String standby = PostgresServer.newDatabase();
        try (Connection connection = DriverManager.getConnection(standby, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + connection.getCatalog() + " set default_transaction_read_only = on");
        }

        for (DataSource readOnly :
                List.of(new DriverManagerDataSource(file + ";ACCESS_MODE_DATA=r", "sa", ""), postgres(standby))) {
            assertThatThrownBy(() -> DurabilityConfiguration.isDurableH2(readOnly))
                    .isInstanceOf(UndurableStoreException.class)
                    .hasMessageContaining("it can only be read");
        }
    }

    private static DataSource postgres(String url) {
        return new DriverManagerDataSource(url, "postgres", "postgres");
    }

    private static DataSource h2(String setting) {
        return new DriverManagerDataSource("jdbc:h2:mem:durability-" + setting + ";" + setting, "sa", "");
    }
}
