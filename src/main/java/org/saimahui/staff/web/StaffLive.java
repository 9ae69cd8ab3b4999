package org.saimahui.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.saimahui.live.Frame;
import org.saimahui.live.LiveStreams;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.staff.StaffPost;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The streams of the staff's seats: each says that there is something new on its page, never what. */
@Controller
class StaffLive {

    /** Who has sent, who is there, who asks: for the supervisor. */
    private static final Set<News.Kind> SUPERVISORS = EnumSet.of(News.Kind.CARD, News.Kind.REACH, News.Kind.ASKED);

    private final LiveStreams streams;

    /** Counts what was told, so that each hint is another one. */
    private final AtomicLong hints = new AtomicLong();

    StaffLive(LiveStreams streams, Newsroom news) {
        this.streams = streams;
        news.listen(
                EnumSet.of(News.Kind.DESK, News.Kind.SCENE, News.Kind.CLOCK, News.Kind.VACATED, News.Kind.GONE),
                this::hear);
        news.listen(SUPERVISORS, told -> streams.changed(topic(told.contestId(), StaffPost.SUPERVISOR.code())));
        // Cards from seats and typed slips are one list on the clerks' pages.
        news.listen(EnumSet.of(News.Kind.CARD), told -> {
            streams.changed(topic(told.contestId(), StaffPost.CLERK_1.code()));
            streams.changed(topic(told.contestId(), StaffPost.CLERK_2.code()));
        });
    }

    /** Event {@code seat}: look again. */
    @GetMapping({"/seat/supervisor/live", "/seat/timekeeper/live", "/seat/host/live", "/seat/clerk/live"})
    void live(@AuthenticationPrincipal SeatPrincipal seat, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        streams.open(request, response, topic(seat.contestId(), seat.seat()), () -> List.of(hint()));
    }

    private Frame hint() {
        long number = hints.incrementAndGet();
        return Frame.of("seat", number, String.valueOf(number));
    }

    private void hear(News news) {
        switch (news.kind()) {
            case VACATED -> streams.end(topic(news.contestId(), news.seat()));
            case GONE -> streams.end(topics(news.contestId()));
            default -> streams.changed(topics(news.contestId()));
        }
    }

    private static String topic(long contestId, String seat) {
        return topics(contestId) + seat + "/";
    }

    private static String topics(long contestId) {
        return "staff/" + contestId + "/";
    }
}
