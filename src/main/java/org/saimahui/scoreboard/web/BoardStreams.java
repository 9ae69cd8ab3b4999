package org.saimahui.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.saimahui.contest.ContestView;
import org.saimahui.live.Frame;
import org.saimahui.page.Languages;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.BoardPages;
import org.saimahui.scoreboard.ContestStreams;
import org.springframework.stereotype.Component;

/** Two public streams of a contest: for programs and for the page. */
@Component
class BoardStreams {

    private final ContestStreams streams;

    private final ProgramFrames programs;

    private final BoardPages pages;

    private final Fragments fragments;

    BoardStreams(ContestStreams streams, ProgramFrames programs, BoardPages pages, Fragments fragments) {
        this.streams = streams;
        this.programs = programs;
        this.pages = pages;
        this.fragments = fragments;
    }

    /** Events {@code board} and {@code stage} as JSON. */
    void api(HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.open(request, response, ContestStreams.Name.API, "", programs::of);
    }

    /** The same events; their data are the page's fragments. */
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Languages.of(request);
        String code = Languages.code(language);
        streams.open(request, response, ContestStreams.Name.PAGE, code, contest -> pageFrames(contest, language));
    }

    private List<Frame> pageFrames(ContestView contest, Locale language) {
        BoardPageView view = pages.view(contest);
        long id = view.pageVersion();
        return List.of(
                Frame.of("board", id, fragments.board(view, language)),
                Frame.of("stage", id, fragments.now(view, language)));
    }
}
