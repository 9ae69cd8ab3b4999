package org.saimahui.screen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saimahui.contest.ContestView;
import org.saimahui.live.Frame;
import org.saimahui.page.Languages;
import org.saimahui.scoreboard.ContestStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The screen's stream, event {@code scene}: the whole picture whenever it is another. */
@Configuration(proxyBeanMethods = false)
class ScreenStreams {

    private final ContestStreams streams;

    private final ScenePages scenes;

    ScreenStreams(ContestStreams streams, ScenePages scenes) {
        this.streams = streams;
        this.scenes = scenes;
    }

    /** Outside MVC's argument machinery: streams start asynchronous output themselves. */
    @Bean
    SimpleUrlHandlerMapping screenStreamMapping() {
        HttpRequestHandler screen = this::screen;
        return new SimpleUrlHandlerMapping(Map.of("/c/{slug}/screen/live", screen), -1);
    }

    private void screen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Languages.of(request);
        String code = Languages.code(language);
        streams.open(request, response, ContestStreams.Name.SCREEN, code, contest -> frames(contest, language));
    }

    private List<Frame> frames(ContestView contest, Locale language) {
        SceneView scene = scenes.view(contest);
        return List.of(Frame.of("scene", scene.version(), scenes.draw(scene, language)));
    }
}
