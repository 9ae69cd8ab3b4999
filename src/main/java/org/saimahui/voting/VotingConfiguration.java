package org.saimahui.voting;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses the statements that the database understands. */
@Configuration(proxyBeanMethods = false)
class VotingConfiguration {

    @Bean
    BallotStore ballotStore(DataSource dataSource, JdbcTemplate jdbc, TransactionTemplate transaction)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            return h2 ? new H2BallotStore(jdbc, transaction) : new PostgresBallotStore(jdbc);
        }
    }
}
