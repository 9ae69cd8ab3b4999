package org.saimahui.store;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes a whole path of {@code saimahui.data}: H2 refuses {@code evening}, and takes only {@code ./evening}. */
class DataFolderPath implements EnvironmentPostProcessor {

    private static final String PROPERTY = "saimahui.data";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String named = environment.getProperty(PROPERTY, "");
        if (!named.isBlank()) {
            Map<String, Object> whole = Map.of(PROPERTY, whole(named.strip()).toString());
            environment.getPropertySources().addFirst(new MapPropertySource("saimahui data folder", whole));
        }
    }

    /** A shell leaves {@code ~} alone behind an equals sign. */
    private static Path whole(String named) {
        Path home = Path.of(System.getProperty("user.home"));
        Path path =
                named.equals("~") || named.startsWith("~/") ? home.resolve("." + named.substring(1)) : Path.of(named);
        return path.toAbsolutePath().normalize();
    }
}
