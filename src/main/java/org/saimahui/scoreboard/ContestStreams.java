package org.saimahui.scoreboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.saimahui.contest.ContestDeleted;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.live.Frame;
import org.saimahui.live.LiveStreams;
import org.saimahui.programme.ProgrammeChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.HandlerMapping;

/** The public streams of a contest, whoever renders what they carry. They end when the contest is hidden or gone. */
@Component
public class ContestStreams {

    private final ContestService contests;

    private final LiveStreams streams;

    ContestStreams(ContestService contests, LiveStreams streams) {
        this.contests = contests;
        this.streams = streams;
    }

    @TransactionalEventListener
    void on(BoardChanged change) {
        changed(change.contestId());
    }

    /** Page and screen also show the programme, which may change without the Board; and a contest may be hidden again. */
    @TransactionalEventListener
    void on(ProgrammeChanged change) {
        changed(change.contestId());
    }

    @TransactionalEventListener
    void on(ContestDeleted gone) {
        changed(gone.contestId());
    }

    /** Something that these streams carry may be other than before. */
    public void changed(long contestId) {
        streams.changed(topic(contestId));
    }

    /**
     * Opens a stream of the contest that the address names. Handlers of this kind have no advice that would answer for them, so
     * what is not found is answered here.
     *
     * @param name of the stream; readers of one name share what is rendered
     * @param frames renders what is true now
     */
    public void open(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
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
        streams.open(request, response, topic(id) + name, () -> newest(id, frames));
    }

    /** Nothing once the contest is hidden or gone, which ends its streams. */
    private List<Frame> newest(long contestId, Function<ContestView, List<Frame>> frames) {
        return contests.find(contestId)
                .filter(ContestView::isPublic)
                .map(frames)
                .orElse(List.of());
    }

    private static String topic(long contestId) {
        return "contest/" + contestId + "/";
    }
}
