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

/**
 * The big screen's stream for anybody. Event {@code scene}: the whole picture whenever it is another. Event {@code air}:
 * whether screens keep the picture that they have.
 */
@Configuration(proxyBeanMethods = false)
class ScreenStreams {

    private final ContestStreams streams;

    private final Pictures pictures;

    ScreenStreams(ContestStreams streams, Pictures pictures) {
        this.streams = streams;
        this.pictures = pictures;
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
        Picture picture = pictures.of(contest, null);
        Frame air = Frame.of("air", picture.version(), "{\"held\": %s}".formatted(picture.held()));
        return pictures.frames(picture, air, language);
    }
}
