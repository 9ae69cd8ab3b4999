package org.saimahui.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.saimahui.support.PostgresServer;

/** The schema outlives the connection that made it: a pool retires connections in the middle of an evening. */
class SchemaTests {

    private static final String H2 = "jdbc:h2:mem:schema;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

    private static final String CONTEST =
            "insert into contest (slug, title, campaign, host, venue, zone, state, published, rehearsal, vote_access,"
                    + " ballots_may_change, secret, version, rule_number, rule_locked, order_fixed, created_at)"
                    + " values ('a', 'a', '', '', '', 'UTC', 'DRAFT', false, false, 'OPEN', true, 's', 1, 0, false,"
                    + " false, current_timestamp)";

    @Test
    void onH2WritesAreCheckedAfterTheConnectionThatMadeTheTablesIsGone() throws SQLException {
        writesAreChecked(H2, "sa", "");
    }

    @Test
    void onPostgresTheSameMigrationsMakeTheSameChecks() throws SQLException {
        writesAreChecked(PostgresServer.newDatabase(), "postgres", "postgres");
    }

    private static void writesAreChecked(String url, String user, String password) throws SQLException {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations(
                        "classpath:db/migration",
                        url.startsWith("jdbc:h2") ? "classpath:db/h2" : "classpath:db/postgresql")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(CONTEST);
            for (String state : new String[] {"LIVE", "CLOSED", "RELEASED", "DRAFT"}) {
                assertThat(statement.executeUpdate("update contest set state = '" + state + "'"))
                        .isEqualTo(1);
            }
            assertThatThrownBy(() -> statement.executeUpdate("update contest set state = 'LIV'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("ck_contest_state");
        }
    }
}
