package org.saimahui.sealing.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.release.ReleaseService;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.Hashes;
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

    private final ReleaseService releases;

    private final LiveSheets sheets;

    private final Clock clock;

    SupervisorSums(ContestService contests, ReleaseService releases, LiveSheets sheets, Clock clock) {
        this.contests = contests;
        this.releases = releases;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/seat/supervisor/sums")
    String show(@AuthenticationPrincipal SeatPrincipal seat, Locale locale, Model model) {
        ContestView contest = contests.get(seat.contestId());
        boolean released = contest.state() == ContestState.RELEASED && !contest.correcting();
        model.addAttribute("contest", contest);
        model.addAttribute(
                "page",
                new SumPage(
                        contest.title(),
                        released ? "/c/" + contest.slug() + "/results" : "/seat",
                        contest.rehearsal(),
                        released ? null : now(contest),
                        released ? Hashes.spelled(releases.get(contest.id()).fingerprint()) : null,
                        sheets.of(contest.id(), locale).rows()));
        return "sums/sum";
    }

    private ZonedDateTime now(ContestView contest) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(contest.zone());
    }
}
