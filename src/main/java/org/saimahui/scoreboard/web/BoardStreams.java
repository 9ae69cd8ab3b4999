package org.saimahui.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.saimahui.contest.ContestDeleted;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.live.Frame;
import org.saimahui.live.LiveStreams;
import org.saimahui.programme.ProgrammeChanged;
import org.saimahui.scoreboard.BoardChanged;
import org.saimahui.scoreboard.BoardService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The three public streams of a contest: for programs, for the page, for the big screen. */
@Component
class BoardStreams {

    private final ContestService contests;

    private final BoardService boards;

    private final BoardPages pages;

    private final Fragments fragments;

    private final LiveStreams streams;

    private final JsonMapper json;

    BoardStreams(
            ContestService contests,
            BoardService boards,
            BoardPages pages,
            Fragments fragments,
            LiveStreams streams,
            JsonMapper json) {
        this.contests = contests;
        this.boards = boards;
        this.pages = pages;
        this.fragments = fragments;
        this.streams = streams;
        this.json = json;
    }

    @TransactionalEventListener
    void on(BoardChanged change) {
        streams.changed(topic(change.contestId()));
    }

    /** Page and screen also show the programme, which may change without the Board; and a contest may be hidden again. */
    @TransactionalEventListener
    void on(ProgrammeChanged change) {
        streams.changed(topic(change.contestId()));
    }

    @TransactionalEventListener
    void on(ContestDeleted gone) {
        streams.changed(topic(gone.contestId()));
    }

    /** Events {@code board} and {@code stage} as JSON. */
    void api(HttpServletRequest request, HttpServletResponse response) throws IOException {
        open(request, response, "api", this::apiFrames);
    }

    /** The same events; their data are the page's fragments. */
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Languages.of(request);
        open(request, response, "page/" + Languages.code(language), contest -> pageFrames(contest, language));
    }

    /** Event {@code scene}: the whole scene of the big screen. */
    void screen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Languages.of(request);
        open(request, response, "screen/" + Languages.code(language), contest -> sceneFrames(contest, language));
    }

    private List<Frame> apiFrames(ContestView contest) {
        BoardService.Now now = boards.now(contest);
        return List.of(
                Frame.of("board", now.board().version(), json.writeValueAsString(now.board())),
                Frame.of("stage", now.lampsVersion(), json.writeValueAsString(now.lamps())));
    }

    private List<Frame> pageFrames(ContestView contest, Locale language) {
        BoardPageView view = pages.view(contest);
        long id = view.pageVersion();
        return List.of(
                Frame.of("board", id, fragments.board(view, language)),
                Frame.of("stage", id, fragments.now(view, language)));
    }

    private List<Frame> sceneFrames(ContestView contest, Locale language) {
        BoardPageView view = pages.view(contest);
        return List.of(Frame.of("scene", view.version(), fragments.scene(view, language)));
    }

    /** Handlers of this kind have no advice that would answer for them, so what is not found is answered here. */
    private void open(
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
