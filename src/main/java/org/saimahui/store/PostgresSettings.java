package org.saimahui.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** With the profile {@code postgresql} the database is named by the environment; what is missing is said at once. */
@Component
@Profile("postgresql")
class PostgresSettings implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

    static {
        VARIABLES.put("spring.datasource.url", "SAIMAHUI_DB_URL");
        VARIABLES.put("spring.datasource.username", "SAIMAHUI_DB_USER");
        VARIABLES.put("spring.datasource.password", "SAIMAHUI_DB_PASSWORD");
    }

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        List<String> missing = VARIABLES.keySet().stream()
                .filter(property -> environment.getProperty(property, "").isBlank())
                .map(VARIABLES::get)
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefusedException(
                    "The profile postgresql needs the environment variables that are missing: "
                            + String.join(", ", missing) + ".",
                    "Set them, e.g. SAIMAHUI_DB_URL=jdbc:postgresql://localhost:5432/saimahui, and start again.");
        }
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefusedException(
                    "SAIMAHUI_DB_URL is not the address of a PostgreSQL database: it must begin with jdbc:postgresql:",
                    "Give an address like jdbc:postgresql://localhost:5432/saimahui.");
        }
    }
}
