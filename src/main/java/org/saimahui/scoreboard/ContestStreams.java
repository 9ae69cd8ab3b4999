package org.saimahui.scoreboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.live.Frame;
import org.saimahui.live.LiveStreams;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** The public streams of a contest, whoever renders what they carry. They end when the contest is hidden or gone. */
@Component
public class ContestStreams {

    /** The streams there are, and which news each of them may carry. */
    public enum Name {
        /** For programs. */
        API(EnumSet.of(News.Kind.BOARD, News.Kind.LAMPS, News.Kind.PROGRAMME, News.Kind.SCENE, News.Kind.CLOCK)),
        /** The audience's page. */
        PAGE(EnumSet.of(News.Kind.BOARD, News.Kind.PROGRAMME)),
        /** The big screen; a key that is turned shows there as the record's head. */
        SCREEN(EnumSet.of(
                News.Kind.BOARD,
                News.Kind.LAMPS,
                News.Kind.PROGRAMME,
                News.Kind.SCENE,
                News.Kind.CLOCK,
                News.Kind.DESK)),
        /** The screens of the hall, which an organiser has let in. */
        HALL(EnumSet.of(
                News.Kind.BOARD,
                News.Kind.LAMPS,
                News.Kind.PROGRAMME,
                News.Kind.SCENE,
                News.Kind.SCREENS,
                News.Kind.CLOCK,
                News.Kind.BALLOTS,
                News.Kind.DESK)),
        /** The organiser's console, which shows what nobody else sees yet; only organisers can open it. */
        CONSOLE(EnumSet.of(
                News.Kind.BOARD,
                News.Kind.LAMPS,
                News.Kind.PROGRAMME,
                News.Kind.SCENE,
                News.Kind.SCREENS,
                News.Kind.VOTE,
                News.Kind.BALLOTS,
                News.Kind.ASKED,
                News.Kind.CLOCK,
                News.Kind.DESK));

        private final Set<News.Kind> shows;

        Name(Set<News.Kind> shows) {
            this.shows = shows;
        }
    }

    private final ContestService contests;

    private final LiveStreams streams;

    ContestStreams(ContestService contests, LiveStreams streams, Newsroom newsroom) {
        this.contests = contests;
        this.streams = streams;
        newsroom.listen(EnumSet.allOf(News.Kind.class), this::hear);
    }

    /** A contest that is hidden or gone ends its streams: hiding is news of the programme. */
    private void hear(News news) {
        for (Name name : Name.values()) {
            if (news.kind() == News.Kind.GONE || name.shows.contains(news.kind())) {
                streams.changed(topic(news.contestId(), name));
            }
        }
    }

    /**
     * Opens a stream of the contest that the address names. Handlers of this kind have no advice that would answer for them, so
     * what is not found is answered here.
     *
     * @param name of the stream
     * @param variant which rendering of it; readers of one share what is rendered
     * @param frames renders what is true now
     */
    public void open(
            HttpServletRequest request,
            HttpServletResponse response,
            Name name,
            String variant,
            Function<ContestView, List<Frame>> frames)
            throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Optional<ContestView> contest =
                contests.find(String.valueOf(variables.get("slug"))).filter(ContestView::isPublic);
        if (contest.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long id = contest.get().id();
        streams.open(request, response, topic(id, name) + variant, () -> newest(id, frames));
    }

    /** How many follow that stream of the contest at this moment. */
    public int following(long contestId, Name name) {
        return streams.openStreams(topic(contestId, name));
    }

    /** Nothing once the contest is hidden or gone, which ends its streams. */
    private List<Frame> newest(long contestId, Function<ContestView, List<Frame>> frames) {
        return contests.find(contestId)
                .filter(ContestView::isPublic)
                .map(frames)
                .orElse(List.of());
    }

    private static String topic(long contestId, Name name) {
        return "contest/" + contestId + "/" + name + "/";
    }
}
