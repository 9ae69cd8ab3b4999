package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.saimahui.live.Frame;
import org.saimahui.live.LiveStreams;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.seat.SeatPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The seats' own stream: each seat hears of the stage and of its own card, nothing of others. */
@Controller
class SeatLive {

    /** Room for the versions of one card between two versions of the contest. */
    private static final long CARD_VERSIONS = 1_000;

    private final LiveStreams streams;

    private final SeatPages pages;

    private final JsonMapper json;

    SeatLive(LiveStreams streams, SeatPages pages, JsonMapper json, Newsroom news) {
        this.streams = streams;
        this.pages = pages;
        this.json = json;
        news.listen(
                EnumSet.of(News.Kind.DESK, News.Kind.CARD, News.Kind.ASKED, News.Kind.VACATED, News.Kind.GONE),
                this::hear);
    }

    @GetMapping("/seat/live")
    void live(@AuthenticationPrincipal SeatPrincipal seat, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        streams.open(request, response, topic(seat.contestId(), seat.seat()), () -> List.of(frame(seat)));
    }

    private void hear(News news) {
        switch (news.kind()) {
            case CARD -> streams.changed(topic(news.contestId(), news.seat()));
            case VACATED -> streams.end(topic(news.contestId(), news.seat()));
            case GONE -> streams.end(topics(news.contestId()));
            default -> streams.changed(topics(news.contestId()));
        }
    }

    private Frame frame(SeatPrincipal seat) {
        SeatState state = pages.state(seat);
        long card = state.card() == null ? 0 : Math.min(state.card().version(), CARD_VERSIONS - 1);
        return Frame.of("seat", state.version() * CARD_VERSIONS + card, json.writeValueAsString(state));
    }

    private static String topic(long contestId, String seat) {
        return topics(contestId) + seat + "/";
    }

    private static String topics(long contestId) {
        return "seat/" + contestId + "/";
    }
}
