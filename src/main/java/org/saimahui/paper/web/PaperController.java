package org.saimahui.paper.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.PublicAddress;
import org.saimahui.page.QrCode;
import org.saimahui.paper.MarkSheetService;
import org.saimahui.paper.MarkSlip;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.ReportService;
import org.saimahui.rule.RuleService;
import org.saimahui.rule.RuleText;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.ScoringRule;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The organiser's print room: what there is to print, the programme and the paper mark sheets. */
@Controller
@RequestMapping("/organise/{slug}/print")
class PaperController {

    private final ContestService contests;

    private final PresenterService presenters;

    private final ReportService reports;

    private final RuleService rules;

    private final RuleText words;

    private final MarkSheetService marks;

    private final PublicAddress address;

    PaperController(
            ContestService contests,
            PresenterService presenters,
            ReportService reports,
            RuleService rules,
            RuleText words,
            MarkSheetService marks,
            PublicAddress address) {
        this.contests = contests;
        this.presenters = presenters;
        this.reports = reports;
        this.rules = rules;
        this.words = words;
        this.marks = marks;
        this.address = address;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String room(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("presenters", active(contest).size());
        model.addAttribute("judges", marks.sheets(contest.id()).size());
        model.addAttribute("slips", marks.slips(contest.id()).size());
        model.addAttribute("criteria", criteria(contest));
        return "paper/room";
    }

    @GetMapping("/programme")
    String programme(@ModelAttribute("contest") ContestView contest, Model model, Locale locale) {
        String url = address.url("/c/" + contest.slug());
        model.addAttribute("presenters", active(contest));
        model.addAttribute("reports", reports.approvedAll(contest.id()));
        model.addAttribute(
                "ruleLines", rule(contest).map(rule -> words.of(rule, locale)).orElse(List.of()));
        model.addAttribute("address", url);
        model.addAttribute("qr", QrCode.of(url));
        model.addAttribute("guessed", address.isConfigured() ? null : url);
        return "paper/programme";
    }

    @GetMapping("/marksheets")
    String markSheets(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("criteria", criteria(contest));
        model.addAttribute("sheets", marks.sheets(contest.id()));
        return "paper/marksheets";
    }

    @GetMapping("/slips")
    String slips(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("criteria", criteria(contest));
        List<MarkSlip> slips = marks.slips(contest.id());
        model.addAttribute("slips", slips);
        model.addAttribute(
                "codes",
                slips.stream()
                        .map(slip -> slip.code().toString())
                        .collect(Collectors.toMap(
                                Function.identity(), code -> QrCode.of(address.url("/seat/clerk/slips/" + code)))));
        return "paper/slips";
    }

    private List<PresenterView> active(ContestView contest) {
        return presenters.inRunningOrder(contest.id()).stream()
                .filter(PresenterView::isActive)
                .toList();
    }

    private List<Criterion> criteria(ContestView contest) {
        return rule(contest).map(ScoringRule::criteria).orElse(List.of());
    }

    private Optional<ScoringRule> rule(ContestView contest) {
        return contest.ruleNumber() > 0 ? Optional.of(rules.rule(contest.id())) : Optional.empty();
    }
}
