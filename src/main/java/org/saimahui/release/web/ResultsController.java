package org.saimahui.release.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.release.PublishedSheet;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;
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

    private static final String SHEET = "release/results";

    private final ContestService contests;

    private final ReleaseService releases;

    private final ResultSheets sheets;

    private final SheetModel sheet;

    ResultsController(ContestService contests, ReleaseService releases, ResultSheets sheets, SheetModel sheet) {
        this.contests = contests;
        this.releases = releases;
        this.sheets = sheets;
        this.sheet = sheet;
    }

    @GetMapping("/c/{slug}/results")
    String results(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            Model model) {
        ContestView contest = contests.getPublic(slug);
        sheet.fill(contest, releases.get(contest.id(), version), false, locale, model);
        return SHEET;
    }

    /** For the organisers' archive: the same with the judges' names and what was drawn under it. */
    @GetMapping("/organise/{slug}/print/result")
    String archive(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            Model model) {
        ContestView contest = contests.get(slug);
        sheet.fill(contest, releases.get(contest.id(), version), true, locale, model);
        return SHEET;
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
