package org.saimahui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.SaimahuiApplication;
import org.saimahui.support.TestPortal;
import org.saimahui.support.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.cache.TemplateCacheKey;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What the portal is from the first request on, and what it has done by itself before it says that it is ready. */
class FirstMomentTests {

    private static final List<Integer> FIRST = new ArrayList<>();

    private static List<String> storedAtFirst = List.of();

    private static ConfigurableApplicationContext portal;

    @BeforeAll
    static void start(@TempDir Path data) {
        ApplicationListener<WebServerInitializedEvent> ask = event -> {
            Visitor program = new Visitor(event.getWebServer().getPort()).program();
            FIRST.add(program.get("/api/v1/contests/wenjin-tizhi-2022").status());
            FIRST.add(
                    program.get("/api/v1/contests/wenjin-tizhi-2022/standings").status());
            FIRST.add(new Visitor(event.getWebServer().getPort())
                    .get("/actuator/health")
                    .status());
            storedAtFirst = stored(event.getApplicationContext());
        };
        portal = new SpringApplicationBuilder(SaimahuiApplication.class)
                .listeners(ask)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:first-moment;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "--saimahui.data=" + data,
                        "--saimahui.organiser.password=" + TestPortal.PASSWORD);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void whoeverIsAnsweredFindsOrganiserAndSampleAndHealthWaits() {
        assertThat(FIRST).containsExactly(200, 200, 503);
        assertThat(new Visitor(port()).get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void theMainPagesWereOpenedBeforeItSaysThatItIsReady() {
        Stream<String> templates =
                portal.getBean(SpringTemplateEngine.class).getCacheManager().getTemplateCache().keySet().stream()
                        .map(TemplateCacheKey::getTemplate);

        assertThat(templates)
                .contains(
                        "portal/home",
                        "account/login",
                        "seat/claim",
                        "scoreboard/board",
                        "report/wall",
                        "voting/vote",
                        "screen/screen");
    }

    /** Every table, row by row. */
    @Test
    void openingThemWroteNothing() {
        assertThat(storedAtFirst).hasSizeGreaterThan(100);
        assertThat(stored(portal)).isEqualTo(storedAtFirst);
    }

    private static List<String> stored(ApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("script")
                .query(String.class)
                .list();
    }

    private static int port() {
        return Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
