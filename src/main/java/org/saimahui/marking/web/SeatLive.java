package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.saimahui.contest.ContestChanged;
import org.saimahui.contest.ContestDeleted;
import org.saimahui.judging.ScorecardSubmitted;
import org.saimahui.live.Frame;
import org.saimahui.live.LiveStreams;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatVacated;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
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

    SeatLive(LiveStreams streams, SeatPages pages, JsonMapper json) {
        this.streams = streams;
        this.pages = pages;
        this.json = json;
    }

    @GetMapping("/seat/live")
    void live(@AuthenticationPrincipal SeatPrincipal seat, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        streams.open(request, response, topic(seat.contestId(), seat.seat()), () -> List.of(frame(seat)));
    }

    @TransactionalEventListener
    void on(ContestChanged changed) {
        streams.changed("seat/" + changed.contestId() + "/");
    }

    @TransactionalEventListener
    void on(ContestDeleted gone) {
        streams.end("seat/" + gone.contestId() + "/");
    }

    @TransactionalEventListener
    void on(ScorecardSubmitted sent) {
        streams.changed(topic(sent.contestId(), sent.judge()));
    }

    @TransactionalEventListener
    void on(SeatVacated vacated) {
        streams.end(topic(vacated.contestId(), vacated.seat()));
    }

    private Frame frame(SeatPrincipal seat) {
        SeatState state = pages.state(seat);
        long card = state.card() == null ? 0 : Math.min(state.card().version(), CARD_VERSIONS - 1);
        return Frame.of("seat", state.version() * CARD_VERSIONS + card, json.writeValueAsString(state));
    }

    private static String topic(long contestId, String seat) {
        return "seat/" + contestId + "/" + seat + "/";
    }
}
