package org.saimahui.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.saimahui.contest.ContestView;
import org.saimahui.live.Frame;
import org.saimahui.scoreboard.ContestStreams;
import org.saimahui.screen.Monitors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The console's stream, event {@code console}: that something of the evening is new; the page asks for what. */
@Configuration(proxyBeanMethods = false)
class ConsoleStreams {

    private final ContestStreams streams;

    private final Monitors monitors;

    private final ConsoleAsks.OnConsole asks;

    ConsoleStreams(ContestStreams streams, Monitors monitors, ConsoleAsks.OnConsole asks) {
        this.asks = asks;
        this.streams = streams;
        this.monitors = monitors;
    }

    /** Outside MVC's argument machinery: streams start asynchronous output themselves. */
    @Bean
    SimpleUrlHandlerMapping consoleStreamMapping() {
        HttpRequestHandler console = this::console;
        return new SimpleUrlHandlerMapping(Map.of("/organise/{slug}/console/stream", console), -1);
    }

    private void console(HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.open(request, response, ContestStreams.Name.CONSOLE, "", this::frames);
    }

    /** Both versions only grow, and so does their sum. What people ask for has no version: it is named. */
    private List<Frame> frames(ContestView contest) {
        long version = contest.version() + monitors.version(contest);
        return List.of(
                Frame.of("console", version, version + asks.of(contest.id()).names()));
    }
}
