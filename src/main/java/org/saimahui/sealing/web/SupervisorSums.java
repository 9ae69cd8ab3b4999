package org.saimahui.sealing.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.sums.LiveSheets;
import org.saimahui.sums.SumPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How every total comes about, for the supervisor to recompute before the own key is turned: the organisers' sheets. */
@Controller
class SupervisorSums {

    private final ContestService contests;

    private final LiveSheets sheets;

    private final Clock clock;

    SupervisorSums(ContestService contests, LiveSheets sheets, Clock clock) {
        this.contests = contests;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/seat/supervisor/sums")
    String show(@AuthenticationPrincipal SeatPrincipal seat, Locale locale, Model model) {
        ContestView contest = contests.get(seat.contestId());
        model.addAttribute("contest", contest);
        model.addAttribute(
                "page",
                new SumPage(
                        contest.title(),
                        "/seat",
                        contest.rehearsal(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(contest.zone()),
                        null,
                        sheets.of(contest.id(), locale).rows()));
        return "sums/sum";
    }
}
