package org.saimahui.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.saimahui.clock.TalkClocks;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.StageView;
import org.saimahui.live.Frame;
import org.saimahui.page.Languages;
import org.saimahui.presenter.PresenterService;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.BoardPages;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoreboard.ContestStreams;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Two public streams of a contest: for programs and for the page. */
@Component
class BoardStreams {

    private final ContestStreams streams;

    private final BoardService boards;

    private final BoardPages pages;

    private final Fragments fragments;

    private final PresenterService presenters;

    private final CueService cues;

    private final TalkClocks clocks;

    private final JsonMapper json;

    BoardStreams(
            ContestStreams streams,
            BoardService boards,
            BoardPages pages,
            Fragments fragments,
            PresenterService presenters,
            CueService cues,
            TalkClocks clocks,
            JsonMapper json) {
        this.presenters = presenters;
        this.cues = cues;
        this.clocks = clocks;
        this.streams = streams;
        this.boards = boards;
        this.pages = pages;
        this.fragments = fragments;
        this.json = json;
    }

    /** Events {@code board} and {@code stage} as JSON. */
    void api(HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.open(request, response, ContestStreams.Name.API, "", this::apiFrames);
    }

    /** The same events; their data are the page's fragments. */
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Languages.of(request);
        String code = Languages.code(language);
        streams.open(request, response, ContestStreams.Name.PAGE, code, contest -> pageFrames(contest, language));
    }

    private List<Frame> apiFrames(ContestView contest) {
        BoardService.Now now = boards.now(contest);
        StageView stage = cues.view(contest.id());
        StageEvent event = StageEvent.of(now.lamps(), stage, presenters.list(contest.id()), clocks.view(contest));
        return List.of(
                Frame.of("board", now.board().version(), json.writeValueAsString(now.board())),
                Frame.of("stage", now.lampsVersion() + stage.version(), json.writeValueAsString(event)));
    }

    private List<Frame> pageFrames(ContestView contest, Locale language) {
        BoardPageView view = pages.view(contest);
        long id = view.pageVersion();
        return List.of(
                Frame.of("board", id, fragments.board(view, language)),
                Frame.of("stage", id, fragments.now(view, language)));
    }
}
