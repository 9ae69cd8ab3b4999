package org.saimahui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.SaimahuiApplication;
import org.saimahui.support.TestPortal;
import org.saimahui.support.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** From the first request on, the organiser can log in and the sample evening is there. */
class FirstMomentTests {

    @Test
    void whoeverIsAnsweredFindsOrganiserAndSample(@TempDir Path data) {
        List<Integer> first = new ArrayList<>();
        ApplicationListener<WebServerInitializedEvent> ask = event -> {
            Visitor program = new Visitor(event.getWebServer().getPort()).program();
            first.add(program.get("/api/v1/contests/wenjin-tizhi-2022").status());
            first.add(
                    program.get("/api/v1/contests/wenjin-tizhi-2022/standings").status());
        };
        SpringApplicationBuilder portal = new SpringApplicationBuilder(SaimahuiApplication.class).listeners(ask);
        String[] arguments = {
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:mem:first-moment;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "--saimahui.data=" + data,
            "--saimahui.organiser.password=" + TestPortal.PASSWORD
        };

        try (ConfigurableApplicationContext running = portal.run(arguments)) {
            assertThat(running.isActive()).isTrue();
        }

        assertThat(first).containsExactly(200, 200);
    }
}
