package org.saimahui.sums.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.Signatures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.seat.SharedBrowsers;
import org.saimahui.shared.NotFoundException;
import org.saimahui.sums.LiveSheets;
import org.saimahui.sums.ResultSheet;
import org.saimahui.sums.SumPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The standings as they are now, for organisers: the table, and the sum behind each place. What the public may see of
 * them after the release is in the page of results.
 */
@Controller
@RequestMapping("/organise/{slug}/standings")
class StandingsPageController {

    private final ContestService contests;

    private final LiveSheets sheets;

    private final ReopeningReader reopenings;

    private final ScorecardService cards;

    private final PresenterService presenters;

    private final SharedBrowsers browsers;

    private final Clock clock;

    private final Signatures signatures;

    StandingsPageController(
            ContestService contests,
            LiveSheets sheets,
            ReopeningReader reopenings,
            PresenterService presenters,
            SharedBrowsers browsers,
            Clock clock,
            ScorecardService cards,
            Signatures signatures) {
        this.signatures = signatures;
        this.cards = cards;
        this.browsers = browsers;
        this.reopenings = reopenings;
        this.presenters = presenters;
        this.contests = contests;
        this.sheets = sheets;
        this.clock = clock;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String table(@ModelAttribute("contest") ContestView contest, Locale locale, Model model) {
        model.addAttribute("sheet", sheets.of(contest.id(), locale));
        model.addAttribute("reopenings", reopenings.list(contest.id()));
        model.addAttribute("paper", cards.fromPaper(contest.id()));
        model.addAttribute("signatures", signatures.of(contest.id()));
        model.addAttribute("moved", presenters.moved(contest.id()));
        model.addAttribute("browsers", browsers.list(contest.id()));
        return "sums/standings";
    }

    @GetMapping("/{number}")
    String one(@ModelAttribute("contest") ContestView contest, @PathVariable int number, Locale locale, Model model) {
        ResultSheet.Row row = sheets.of(contest.id(), locale)
                .row(number)
                .orElseThrow(() -> new NotFoundException("standing of presenter " + number));
        return sums(contest, List.of(row), model);
    }

    @GetMapping("/all")
    String all(@ModelAttribute("contest") ContestView contest, Locale locale, Model model) {
        return sums(contest, sheets.of(contest.id(), locale).rows(), model);
    }

    private String sums(ContestView contest, List<ResultSheet.Row> rows, Model model) {
        model.addAttribute(
                "page",
                new SumPage(
                        contest.title(),
                        "/organise/" + contest.slug() + "/standings",
                        contest.rehearsal(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(contest.zone()),
                        null,
                        rows));
        return "sums/sum";
    }
}
