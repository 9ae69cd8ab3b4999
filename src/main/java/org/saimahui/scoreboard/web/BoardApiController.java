package org.saimahui.scoreboard.web;

import java.time.Duration;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The Board for programs. */
@RestController
class BoardApiController {

    private final ContestService contests;

    private final BoardService boards;

    BoardApiController(ContestService contests, BoardService boards) {
        this.contests = contests;
        this.boards = boards;
    }

    @GetMapping("/api/v1/contests/{slug}/board")
    ResponseEntity<Board> board(@PathVariable String slug, WebRequest request) {
        ContestView contest = contests.getPublic(slug);
        String tag = "\"" + boards.version(contest) + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePublic())
                .eTag(tag)
                .body(boards.board(contest));
    }
}
