package org.saimahui.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the compose file promises, read from the file; there is no Docker where it is tested. */
class ComposeTests {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[?-])?([^}]*)\\}");

    private String text = "";

    private Map<?, ?> services = Map.of();

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(Path.of("docker-compose.yml"));
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        services = (Map<?, ?>) file.get("services");
    }

    @Test
    void secretsComeFromOutsideAndAreRefusedWhenMissing() {
        for (String secret : List.of("SAIMAHUI_DB_PASSWORD", "SAIMAHUI_ORGANISER_PASSWORD", "SAIMAHUI_PUBLIC_URL")) {
            assertThat(text).contains("${" + secret + ":?");
        }
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            boolean isSecret = variable.group(1).endsWith("PASSWORD");
            assertThat(variable.group(2)).as(variable.group()).isEqualTo(isSecret ? ":?" : variable.group(2));
            assertThat(variable.group(3)).as(variable.group()).isNotBlank();
        }
    }

    @Test
    void everyVariableIsExplainedInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(VARIABLE.matcher(text).results().map(v -> v.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(readme).contains(name));
    }

    @Test
    void imagesAreOfAFixedVersionAndNameNoRegistry() {
        List<String> images = new ArrayList<>();
        services.values().forEach(service -> images.add(String.valueOf(((Map<?, ?>) service).get("image"))));
        Pattern.compile("(?m)^FROM (\\S+)").matcher(dockerfile()).results().forEach(from -> images.add(from.group(1)));

        assertThat(images).hasSize(4).allMatch(image -> image.matches("[a-z-]+:[0-9]+\\.[0-9]+[a-z0-9._-]*"));
    }

    @Test
    void bothServicesAreHealthCheckedStoppedGentlyAndWriteNowhereElse() {
        services.forEach((name, service) -> assertThat(entries(service))
                .as(String.valueOf(name))
                .containsEntry("read_only", true)
                .containsEntry("restart", "unless-stopped")
                .containsKeys("healthcheck", "stop_grace_period", "tmpfs", "security_opt"));
        assertThat(portal().get("depends_on")).isEqualTo(Map.of("database", Map.of("condition", "service_healthy")));
        assertThat(((Map<?, ?>) services.get("database")).get("ports")).isNull();
    }

    @Test
    void thePortalRunsTheExtractedJarWithItsClassArchiveAndNotAsRoot() throws IOException {
        String version = version();

        assertThat(dockerfile())
                .contains("-Djarmode=tools -jar target/saimahui-" + version + ".jar extract", "-XX:AOTCacheOutput=")
                .containsPattern("(?m)^USER 10001$")
                .containsPattern(
                        "(?m)^ENTRYPOINT \\[.*-XX:AOTCache=.*\"saimahui-" + Pattern.quote(version) + ".jar\"\\]$");
        assertThat(portal().get("image")).isEqualTo("saimahui:" + version);
    }

    @Test
    void thePortalIsToldWhatTheProfileAsksFor() {
        assertThat(entries(portal().get("environment")))
                .containsEntry("SPRING_PROFILES_ACTIVE", "postgresql")
                .containsKeys("SAIMAHUI_DB_URL", "SAIMAHUI_DB_USER", "SAIMAHUI_DB_PASSWORD");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entries(Object map) {
        return (Map<String, Object>) map;
    }

    private Map<?, ?> portal() {
        return (Map<?, ?>) services.get("portal");
    }

    private String dockerfile() {
        return String.valueOf(((Map<?, ?>) portal().get("build")).get("dockerfile_inline"));
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<artifactId>saimahui</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
