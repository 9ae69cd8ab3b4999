package org.saimahui.voting;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Chooses the statements that the database understands. */
@Configuration(proxyBeanMethods = false)
class VotingConfiguration {

    @Bean
    BallotStore ballotStore(DataSource dataSource, JdbcTemplate jdbc) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            return h2 ? new H2BallotStore(jdbc) : new PostgresBallotStore(jdbc);
        }
    }
}
