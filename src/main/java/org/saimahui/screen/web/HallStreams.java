package org.saimahui.screen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.live.Frame;
import org.saimahui.page.Languages;
import org.saimahui.scoreboard.ContestStreams;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.ScreenView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * The stream of a screen that was let in, and of nobody else. Event {@code scene}: its picture whenever that is another. Event
 * {@code air}: whether it keeps the picture that it has, and the version of what is on air, by which its delay is measured. And
 * what {@link HallWord} tells.
 */
@Configuration(proxyBeanMethods = false)
class HallStreams {

    private final ContestStreams streams;

    private final ContestService contests;

    private final Pictures pictures;

    private final HallScreens screens;

    private final ScreenCookie cookie;

    private final List<HallWord> words;

    HallStreams(
            ContestStreams streams,
            ContestService contests,
            Pictures pictures,
            HallScreens screens,
            ScreenCookie cookie,
            List<HallWord> words) {
        this.words = List.copyOf(words);
        this.streams = streams;
        this.contests = contests;
        this.pictures = pictures;
        this.screens = screens;
        this.cookie = cookie;
    }

    @Bean
    SimpleUrlHandlerMapping hallStreamMapping() {
        HttpRequestHandler screen = this::screen;
        return new SimpleUrlHandlerMapping(Map.of("/c/{slug}/screen/hall", screen), -1);
    }

    /** Handlers of this kind have no advice that would answer for them. */
    private void screen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Optional<ContestView> contest =
                contests.find(String.valueOf(variables.get("slug"))).filter(ContestView::isPublic);
        if (contest.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ScreenView screen = cookie.screen(request, contest.get());
        if (screen == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Locale language = Languages.of(request);
        String variant = screen.id() + "/" + Languages.code(language);
        // Nothing once the screen is sent away, which ends its streams.
        streams.open(
                request,
                response,
                ContestStreams.Name.HALL,
                variant,
                now -> screens.find(screen.id())
                        .map(as -> frames(now, as, language))
                        .orElse(List.of()));
    }

    private List<Frame> frames(ContestView contest, ScreenView screen, Locale language) {
        Picture picture = pictures.of(contest, screen);
        String air = "{\"held\": %s, \"version\": %d}".formatted(picture.held(), picture.air());
        List<Frame> frames =
                new ArrayList<>(pictures.frames(picture, Frame.of("air", picture.version(), air), language));
        if (!screen.isMonitor()) {
            words.forEach(word -> frames.addAll(word.frames(contest, picture.version())));
        }
        return frames;
    }
}
