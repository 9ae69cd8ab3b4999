package org.saimahui.scoreboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.front.RenderedPages;
import org.saimahui.news.News;
import org.saimahui.programme.ProgrammeService;
import org.saimahui.scoreboard.BoardPages;
import org.saimahui.scoreboard.BoardService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The audience's page. */
@Controller
class BoardPageController {

    private final ContestService contests;

    private final BoardService boards;

    private final ProgrammeService programme;

    private final BoardPages pages;

    private final RenderedPages rendered;

    BoardPageController(
            ContestService contests,
            BoardService boards,
            ProgrammeService programme,
            BoardPages pages,
            RenderedPages rendered) {
        this.contests = contests;
        this.boards = boards;
        this.programme = programme;
        this.pages = pages;
        this.rendered = rendered;
    }

    @GetMapping("/c/{slug}")
    void board(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ContestView contest = contests.getPublic(slug);
        String version = boards.version(contest) + "-" + programme.version(contest);
        rendered.answer(
                request,
                response,
                RenderedPages.Page.of(
                        "scoreboard/board", contest.id(), 0, locale, News.Kind.BOARD, News.Kind.PROGRAMME),
                version,
                () -> Fragments.model(pages.view(contest)));
    }
}
