package org.saimahui.release.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.ShownHeads;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.PaperSeats;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ReopeningView;
import org.saimahui.oversight.Overseen;
import org.saimahui.page.PublicAddress;
import org.saimahui.page.QrCode;
import org.saimahui.points.DecisionService;
import org.saimahui.points.DecisionView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.release.Corrections;
import org.saimahui.release.PublishedSheet;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;
import org.saimahui.release.SheetNotes;
import org.saimahui.seat.SharedBrowsers;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.NotFoundException;
import org.saimahui.sums.ResultSheet;
import org.saimahui.sums.ResultSheets;
import org.saimahui.sums.SumPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The released sheet: every mark, every weight, the sum behind each place; made to be read and to be printed. */
@Controller
class ResultsController {

    private final ContestService contests;

    private final ReleaseService releases;

    private final ResultSheets sheets;

    private final PublicAddress address;

    private final ReopeningReader reopenings;

    private final PaperSeats paper;

    private final PresenterService presenters;

    private final DecisionService decisions;

    private final SharedBrowsers browsers;

    private final Overseen overseen;

    private final Corrections corrections;

    private final ShownHeads heads;

    private final SheetNotes notes;

    ResultsController(
            ContestService contests,
            ReleaseService releases,
            ResultSheets sheets,
            PublicAddress address,
            ReopeningReader reopenings,
            PresenterService presenters,
            DecisionService decisions,
            SharedBrowsers browsers,
            PaperSeats paper,
            Overseen overseen,
            Corrections corrections,
            ShownHeads heads,
            SheetNotes notes) {
        this.notes = notes;
        this.heads = heads;
        this.corrections = corrections;
        this.paper = paper;
        this.overseen = overseen;
        this.browsers = browsers;
        this.decisions = decisions;
        this.reopenings = reopenings;
        this.presenters = presenters;
        this.address = address;
        this.contests = contests;
        this.releases = releases;
        this.sheets = sheets;
    }

    @GetMapping("/c/{slug}/results")
    String results(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            Model model) {
        ContestView contest = contests.getPublic(slug);
        ReleasedResult result = releases.get(contest.id(), version);
        PublishedSheet published = result.sheet();
        model.addAttribute("contest", contest);
        model.addAttribute("result", result);
        model.addAttribute("fingerprint", Hashes.spelled(result.fingerprint()));
        model.addAttribute("sheet", sheets.of(published.file(), published.results(), locale));
        model.addAttribute("auditHead", published.auditHead() == null ? null : Hashes.spelled(published.auditHead()));
        model.addAttribute(
                "heads",
                before(result, heads.list(contest.slug()), head -> head.at().truncatedTo(ChronoUnit.MILLIS)));
        model.addAttribute("shownAs", published.file().shownAs());
        model.addAttribute("ruleLines", sheets.rule(published.file(), locale));
        model.addAttribute("heading", published.head().title());
        model.addAttribute("awards", published.awards());
        model.addAttribute("facts", published.head());
        String scan = address.url("/c/" + slug + "/results");
        model.addAttribute("scan", scan);
        model.addAttribute("qr", QrCode.of(scan));
        model.addAttribute("drawn", address.url("/c/" + slug + "/draw"));
        model.addAttribute("reopenings", before(result, reopenings.list(contest.id()), ReopeningView::at));
        model.addAttribute("paper", paper.of(contest.id()));
        model.addAttribute("moved", presenters.moved(contest.id()));
        model.addAttribute("notes", notes.of(contest).until(result.at()));
        model.addAttribute("decisions", before(result, decisions.list(contest.id()), DecisionView::at));
        model.addAttribute("browsers", browsers.list(contest.id()));
        model.addAttribute("overseen", overseen.of(contest).until(result.at()));
        model.addAttribute("newest", releases.get(contest.id()).version());
        model.addAttribute(
                "corrects", corrections.of(contest.id(), result.version() - 1).orElse(null));
        model.addAttribute(
                "corrected", corrections.of(contest.id(), result.version()).orElse(null));
        return "release/results";
    }

    /** What was done after a version was released belongs to the next one. */
    private static <T> List<T> before(ReleasedResult result, List<T> acts, Function<T, Instant> at) {
        return acts.stream().filter(act -> !at.apply(act).isAfter(result.at())).toList();
    }

    @GetMapping("/c/{slug}/results/{number}")
    String sum(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            Model model) {
        ContestView contest = contests.getPublic(slug);
        ReleasedResult result = releases.get(contest.id(), version);
        PublishedSheet published = result.sheet();
        ResultSheet.Row row = sheets.of(published.file(), published.results(), locale)
                .row(number)
                .orElseThrow(() -> new NotFoundException("result of presenter " + number));
        model.addAttribute("contest", contest);
        model.addAttribute(
                "page",
                new SumPage(
                        published.head().title(),
                        "/c/" + slug + "/results" + (version == null ? "" : "?version=" + version),
                        false,
                        null,
                        Hashes.spelled(result.fingerprint()),
                        List.of(row)));
        return "sums/sum";
    }
}
