package org.saimahui.shared;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Chooses how commits are made durable and refuses to start where they would not be. */
@Configuration(proxyBeanMethods = false)
class DurabilityConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory, DataSource dataSource)
            throws SQLException {
        return new DurableTransactionManager(factory, dataSource, isH2(dataSource));
    }

    private static boolean isH2(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (product.equals("H2")) {
                require(
                        connection,
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                        "0");
                return true;
            }
            require(connection, "show synchronous_commit", "on");
            return false;
        }
    }

    private static void require(Connection connection, String query, String wanted) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            if (!result.next() || !wanted.equals(result.getString(1))) {
                throw new IllegalStateException(
                        "Commits would not be durable: '%s' must answer '%s'".formatted(query, wanted));
            }
        }
    }
}
