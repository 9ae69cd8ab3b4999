package org.saimahui.account;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * How the session store writes. Two requests of one browser may bring the same new attribute at once, as two keys of the
 * console pressed one after the other do with what the page says next: the later one writes over it and fails nobody.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final String H2_WRITES_OVER = """
            MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesWriteOver(DataSource dataSource)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            return h2
                    ? sessions -> sessions.setCreateSessionAttributeQuery(H2_WRITES_OVER)
                    : new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        }
    }

    /** Whoever asks for sessions gets quiet ones; a bean of that kind of our own would send Spring's away. */
    @Bean
    static BeanPostProcessor sessionsAreQuiet() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? quiet(sessions) : bean;
            }
        };
    }

    private static <S extends Session> QuietSessions<S> quiet(SessionRepository<S> sessions) {
        return new QuietSessions<>(sessions);
    }
}
