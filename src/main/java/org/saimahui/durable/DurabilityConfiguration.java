package org.saimahui.durable;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Chooses how commits are made durable and refuses to start where they would not be. */
@Configuration(proxyBeanMethods = false)
class DurabilityConfiguration {

    /** Without any of them PostgreSQL acknowledges what a crash, or a power cut, may take back. */
    private static final List<String> POSTGRES = List.of("synchronous_commit", "fsync", "full_page_writes");

    /** Seconds to reach a server, and to wait for an answer: a server that has vanished sends none, not even a refusal. */
    private static final int CONNECT_SECONDS = 3;

    private static final int ANSWER_SECONDS = 20;

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory, DataSource dataSource)
            throws SQLException {
        return new DurableTransactionManager(factory, dataSource, isDurableH2(dataSource));
    }

    @Bean
    static BeanPostProcessor oneStore(BeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof TransactionInterceptor spring) {
                    OneStoreTransactions ours = new OneStoreTransactions();
                    ours.setBeanFactory(beans);
                    ours.setTransactionAttributeSource(spring.getTransactionAttributeSource());
                    return ours;
                }
                return bean;
            }
        };
    }

    /** Patience with PostgreSQL that has vanished, and a gate in front of the pool. */
    @Bean
    static BeanPostProcessor storeGate() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && isPostgres(pool.getJdbcUrl())) {
                    Properties driver = pool.getDataSourceProperties();
                    driver.putIfAbsent("ApplicationName", "saimahui");
                    driver.putIfAbsent("connectTimeout", String.valueOf(CONNECT_SECONDS));
                    driver.putIfAbsent("socketTimeout", String.valueOf(ANSWER_SECONDS));
                    driver.putIfAbsent("tcpKeepAlive", "true");
                } else if (bean instanceof HikariDataSource pool) {
                    // H2 closes itself when its disk is full, and opens again for new connections only.
                    pool.setExceptionOverride(new ClosedH2());
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new StoreGate(pool) : bean;
            }
        };
    }

    private static boolean isPostgres(String url) {
        return url != null && url.startsWith("jdbc:postgresql:");
    }

    /** @throws UndurableStoreException when the database would forget what it has acknowledged */
    static boolean isDurableH2(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                if (connection.isReadOnly()) {
                    throw UndurableStoreException.readOnly();
                }
                requireOnH2(connection, "WRITE_DELAY", "0");
                return true;
            }
            if (!"off".equals(shown(connection, "transaction_read_only"))) {
                throw UndurableStoreException.readOnly();
            }
            for (String setting : POSTGRES) {
                require(shown(connection, setting), setting, "on");
            }
            return false;
        }
    }

    private static void requireOnH2(Connection connection, String setting, String wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select setting_value from information_schema.settings where setting_name = ?")) {
            statement.setString(1, setting);
            require(first(statement.executeQuery()), setting, wanted);
        }
    }

    /** @param setting of PostgreSQL */
    private static String shown(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return first(statement.executeQuery("show " + setting));
        }
    }

    private static String first(ResultSet result) throws SQLException {
        return result.next() ? result.getString(1) : "not set";
    }

    private static void require(String value, String setting, String wanted) {
        if (!wanted.equals(value)) {
            throw new UndurableStoreException(setting, value, wanted);
        }
    }
}
