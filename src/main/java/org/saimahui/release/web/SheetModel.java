package org.saimahui.release.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.saimahui.audit.ShownHeads;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.PaperSeats;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ReopeningView;
import org.saimahui.oversight.Overseen;
import org.saimahui.page.PublicAddress;
import org.saimahui.page.QrCode;
import org.saimahui.points.DecisionService;
import org.saimahui.points.DecisionView;
import org.saimahui.points.TieReasons;
import org.saimahui.presenter.PresenterService;
import org.saimahui.release.Corrections;
import org.saimahui.release.PublishedSheet;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;
import org.saimahui.release.SheetNotes;
import org.saimahui.seat.SharedBrowsers;
import org.saimahui.shared.Hashes;
import org.saimahui.sums.ResultSheets;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a printed result is made of, the public one and the one with signatures for the archive. */
@Component
class SheetModel {

    private final ReleaseService releases;

    private final ResultSheets sheets;

    private final PublicAddress address;

    private final ReopeningReader reopenings;

    private final PaperSeats paper;

    private final PresenterService presenters;

    private final DecisionService decisions;

    private final TieReasons tieReasons;

    private final SharedBrowsers browsers;

    private final Overseen overseen;

    private final Corrections corrections;

    private final ShownHeads heads;

    private final SheetNotes notes;

    private final SheetSigns signs;

    SheetModel(
            ReleaseService releases,
            ResultSheets sheets,
            PublicAddress address,
            ReopeningReader reopenings,
            PresenterService presenters,
            DecisionService decisions,
            TieReasons tieReasons,
            SharedBrowsers browsers,
            PaperSeats paper,
            Overseen overseen,
            Corrections corrections,
            ShownHeads heads,
            SheetNotes notes,
            SheetSigns signs) {
        this.signs = signs;
        this.notes = notes;
        this.heads = heads;
        this.corrections = corrections;
        this.paper = paper;
        this.overseen = overseen;
        this.browsers = browsers;
        this.decisions = decisions;
        this.tieReasons = tieReasons;
        this.reopenings = reopenings;
        this.presenters = presenters;
        this.address = address;
        this.releases = releases;
        this.sheets = sheets;
    }

    /** @param archive whether it is for the organisers alone: with names and what was drawn, whatever the public is shown */
    void fill(ContestView contest, ReleasedResult result, boolean archive, Locale locale, Model model) {
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
        String scan = address.url("/c/" + contest.slug() + "/results");
        model.addAttribute("scan", scan);
        model.addAttribute("qr", QrCode.of(scan));
        model.addAttribute("drawn", address.url("/c/" + contest.slug() + "/draw"));
        model.addAttribute("reopenings", before(result, reopenings.list(contest.id()), ReopeningView::at));
        model.addAttribute("paper", paper.of(contest.id()));
        model.addAttribute("moved", presenters.moved(contest.id()));
        model.addAttribute("notes", notes.of(contest).until(result.at()));
        model.addAttribute(
                "decisions", tieReasons.said(before(result, decisions.list(contest.id()), DecisionView::at), locale));
        model.addAttribute("browsers", browsers.list(contest.id()));
        model.addAttribute("overseen", overseen.of(contest).until(result.at()));
        model.addAttribute("newest", releases.get(contest.id()).version());
        model.addAttribute(
                "corrects", corrections.of(contest.id(), result.version() - 1).orElse(null));
        model.addAttribute(
                "corrected", corrections.of(contest.id(), result.version()).orElse(null));
        model.addAttribute("archive", archive);
        model.addAttribute("signs", signs.of(contest, result, archive));
    }

    /** What was done after a version was released belongs to the next one. */
    private static <T> List<T> before(ReleasedResult result, List<T> acts, Function<T, Instant> at) {
        return acts.stream().filter(act -> !at.apply(act).isAfter(result.at())).toList();
    }
}
