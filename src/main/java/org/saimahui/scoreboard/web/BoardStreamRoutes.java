package org.saimahui.scoreboard.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The streams stand outside MVC's argument machinery: they start asynchronous output themselves. */
@Configuration(proxyBeanMethods = false)
class BoardStreamRoutes {

    @Bean
    SimpleUrlHandlerMapping boardStreamMapping(BoardStreams streams) {
        HttpRequestHandler api = streams::api;
        HttpRequestHandler page = streams::page;
        return new SimpleUrlHandlerMapping(
                Map.of(
                        "/api/v1/contests/{slug}/live", api,
                        "/c/{slug}/live", page),
                -1);
    }
}
