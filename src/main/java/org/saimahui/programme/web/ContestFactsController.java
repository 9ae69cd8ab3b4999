package org.saimahui.programme.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PublicPeople;
import org.saimahui.programme.ProgrammeService;
import org.saimahui.report.PublicReport;
import org.saimahui.report.ReportService;
import org.saimahui.rule.RuleService;
import org.saimahui.rule.RuleText;
import org.saimahui.scoring.ScoringRule;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public facts of contests for programs. */
@RestController
@RequestMapping("/api/v1/contests")
class ContestFactsController {

    private final ContestService contests;

    private final RuleService rules;

    private final RuleText ruleText;

    private final PublicPeople people;

    private final ReportService reports;

    private final ProgrammeService programme;

    ContestFactsController(
            ContestService contests,
            RuleService rules,
            RuleText ruleText,
            PublicPeople people,
            ReportService reports,
            ProgrammeService programme) {
        this.contests = contests;
        this.rules = rules;
        this.ruleText = ruleText;
        this.people = people;
        this.reports = reports;
        this.programme = programme;
    }

    /** Those that the home page lists, newest first. */
    @GetMapping
    List<ContestFactsJson.Summary> list() {
        return contests.listed().stream()
                .map(contest -> ContestFactsJson.Summary.of(contest, programme.version(contest)))
                .toList();
    }

    @GetMapping("/{slug}")
    ResponseEntity<ContestFactsJson> one(@PathVariable String slug) {
        ContestView contest = contests.getPublic(slug);
        Map<Integer, PublicReport> approved = reports.approvedAll(contest.id());
        long version = programme.version(contest);
        ContestFactsJson facts = ContestFactsJson.of(
                contest,
                version,
                rule(contest),
                people.list(contest).stream()
                        .map(p -> ContestFactsJson.Presenter.of(p, approved.get(p.number())))
                        .toList());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + version + "-" + contest.onStage() + "\"")
                .body(facts);
    }

    private ContestFactsJson.@Nullable Rule rule(ContestView contest) {
        if (contest.ruleNumber() == 0) {
            return null;
        }
        ScoringRule rule = rules.rule(contest.id());
        return new ContestFactsJson.Rule(
                rules.fingerprint(contest.id()),
                Map.of(
                        "zh", ruleText.of(rule, Locale.SIMPLIFIED_CHINESE),
                        "en", ruleText.of(rule, Locale.ENGLISH)),
                rule.toDocument());
    }
}
