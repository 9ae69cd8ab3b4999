package org.saimahui.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: contests that are public, newest first; what was archived stands apart. */
@Controller
class HomeController {

    private final ContestService contests;

    private final BoardService boards;

    HomeController(ContestService contests, BoardService boards) {
        this.contests = contests;
        this.boards = boards;
    }

    @GetMapping("/")
    String home(Model model) {
        List<ContestView> listed = contests.listed();
        model.addAttribute(
                "groups",
                Arrays.stream(When.values())
                        .map(when -> new Group(
                                when,
                                listed.stream()
                                        .filter(c -> when.states.contains(c.state()))
                                        .map(this::evening)
                                        .toList()))
                        .filter(g -> !g.evenings().isEmpty())
                        .toList());
        model.addAttribute("archived", contests.listedArchived());
        return "portal/home";
    }

    private Evening evening(ContestView contest) {
        Board.Row first = contest.state() == ContestState.DRAFT
                ? null
                : boards.board(contest).rows().stream()
                        .filter(row -> row.place() != null)
                        .findFirst()
                        .orElse(null);
        return new Evening(contest, day(contest), first);
    }

    /** When it is: the day that was set, else the day it was closed. */
    private static @Nullable LocalDate day(ContestView contest) {
        if (contest.startsAt() != null) {
            return contest.startsAt().toLocalDate();
        }
        Instant closed = contest.closedAt();
        return closed == null ? null : LocalDate.ofInstant(closed, contest.zone());
    }

    /** What a visitor looks for, in this order. */
    enum When {
        RUNNING(ContestState.LIVE),
        UPCOMING(ContestState.DRAFT),
        OVER(ContestState.CLOSED, ContestState.RELEASED);

        private final List<ContestState> states;

        When(ContestState... states) {
            this.states = List.of(states);
        }
    }

    record Group(When when, List<Evening> evenings) {}

    /**
     * @param day null where none is set
     * @param first who is first on the Board; null while nobody is, and before the start
     */
    record Evening(ContestView contest, @Nullable LocalDate day, Board.@Nullable Row first) {}
}
