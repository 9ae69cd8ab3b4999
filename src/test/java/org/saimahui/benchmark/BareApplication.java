package org.saimahui.benchmark;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The same server stack with nothing on it: every answer is an empty 204. What it costs is the floor. It bears no
 * component's mark, or the portal's own scan would find it in the tests.
 */
@ImportAutoConfiguration({
    JettyServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class BareApplication {

    public static void main(String[] args) {
        SpringApplication bare = new SpringApplication(BareApplication.class);
        bare.setDefaultProperties(Map.of("logging.level.root", "off", "spring.main.banner-mode", "off"));
        bare.run(args);
    }

    @Bean
    RouterFunction<ServerResponse> nothing() {
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.noContent().build())
                .POST("/", request -> ServerResponse.noContent().build())
                .build();
    }
}
