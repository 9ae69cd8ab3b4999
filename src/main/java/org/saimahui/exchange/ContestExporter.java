package org.saimahui.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.ScorecardService;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.points.DecisionService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.ScoringInput;
import org.saimahui.report.ReportFile;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.voting.VoteCounts;
import org.saimahui.voting.VoteService;
import org.springframework.stereotype.Component;

/** Gathers a contest from the rooms. Ballot counts go out once they are shown, secrets never. */
@Component
class ContestExporter {

    private final RuleService rules;

    private final PresenterService presenters;

    private final ReportFile reports;

    private final JudgeService judges;

    private final ScorecardService cards;

    private final AdjustmentService adjustments;

    private final DecisionService decisions;

    private final VoteService votes;

    private final VoteCounts counts;

    ContestExporter(
            RuleService rules,
            PresenterService presenters,
            ReportFile reports,
            JudgeService judges,
            ScorecardService cards,
            AdjustmentService adjustments,
            DecisionService decisions,
            VoteService votes,
            VoteCounts counts) {
        this.rules = rules;
        this.presenters = presenters;
        this.reports = reports;
        this.judges = judges;
        this.cards = cards;
        this.adjustments = adjustments;
        this.decisions = decisions;
        this.votes = votes;
        this.counts = counts;
    }

    ContestFile read(ContestView contest) {
        long id = contest.id();
        boolean counted = votes.isCounted(id);
        ScoringRule rule = rules.rule(id);
        return new ContestFile(
                new ContestFile.Head(
                        contest.slug(),
                        contest.facts(),
                        contest.state(),
                        contest.published(),
                        settings(contest, rule),
                        runningOrder(id)),
                rule,
                people(id),
                judges(id),
                cards(id),
                adjustments.list(id).stream()
                        .filter(AdjustmentView::counts)
                        .map(ContestExporter::points)
                        .toList(),
                counted ? votes(id) : List.of(),
                counted
                        ? new ContestFile.Count(
                                counts.eligible(id), counts.tally(id).voters())
                        : null,
                decisions.list(id).stream()
                        .map(d -> new ContestFile.Tie(d.presenters(), d.order(), d.reason()))
                        .toList());
    }

    /** By number. */
    List<ContestFile.Person> people(long contestId) {
        return presenters.list(contestId).stream().map(this::person).toList();
    }

    List<ContestFile.Seat> judges(long contestId) {
        return judges.list(contestId).stream()
                .map(j ->
                        new ContestFile.Seat(j.code(), j.name(), j.organisation(), j.panel(), j.chief(), j.recusals()))
                .toList();
    }

    /** Only where it is not by number. */
    private List<Integer> runningOrder(long contestId) {
        List<Integer> order = presenters.inRunningOrder(contestId).stream()
                .map(PresenterView::number)
                .toList();
        return order.stream().sorted().toList().equals(order) ? List.of() : order;
    }

    /** How long one may talk stands in the file once: in the rule, where that says it. */
    private static EveningSettings settings(ContestView contest, ScoringRule rule) {
        EveningSettings settings = contest.settings();
        return rule.timePenalty() == null
                ? settings
                : settings.withTalk(
                        EveningSettings.DEFAULTS.talkSeconds(),
                        settings.warnSeconds(),
                        EveningSettings.DEFAULTS.graceSeconds());
    }

    private ContestFile.Person person(PresenterView p) {
        ScoringInput input = presenters.scoringInput(p.contestId(), p.number());
        return new ContestFile.Person(
                p.number(),
                p.name(),
                p.organisation(),
                p.position(),
                p.state(),
                new TreeMap<>(input.coefficients()),
                input.objective(),
                reports.exportReport(p.contestId(), p.number()).orElse(null),
                reports.exportMetrics(p.contestId(), p.number()));
    }

    private List<ContestFile.Card> cards(long contestId) {
        List<ContestFile.Card> all = new ArrayList<>();
        new TreeMap<>(cards.cards(contestId))
                .forEach((presenter, byJudge) -> byJudge.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(
                                Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())))
                        .forEach(card -> all.add(card(presenter, card.getKey(), card.getValue()))));
        return all;
    }

    private static ContestFile.Card card(int presenter, String judge, ScorecardReceipt receipt) {
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        receipt.marks().forEach((criterion, mark) -> marks.put(criterion, new BigDecimal(mark)));
        return new ContestFile.Card(presenter, judge, marks, receipt.comment(), receipt.source());
    }

    private static ContestFile.Points points(AdjustmentView a) {
        return new ContestFile.Points(a.presenter(), a.kind(), a.points(), a.reason(), a.proposedBy(), a.approvedBy());
    }

    private List<ContestFile.Votes> votes(long contestId) {
        return counts.counted(contestId).stream()
                .map(v -> new ContestFile.Votes(v.presenter(), v.votes(), v.levels()))
                .toList();
    }
}
