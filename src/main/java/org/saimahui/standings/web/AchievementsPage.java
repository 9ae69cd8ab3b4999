package org.saimahui.standings.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Phrases;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportView;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.ObjectiveRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.scoring.Standing;
import org.saimahui.standings.MetricsSum;
import org.saimahui.standings.PartSum;
import org.saimahui.standings.Result;
import org.saimahui.standings.StandingsService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the achievements' part as the engine has counted it; nothing is counted here a second time. */
@Component
class AchievementsPage {

    private final RuleService rules;

    private final PresenterService presenters;

    private final ReportService reports;

    private final StandingsService standings;

    private final Phrases phrases;

    AchievementsPage(
            RuleService rules,
            PresenterService presenters,
            ReportService reports,
            StandingsService standings,
            Phrases phrases) {
        this.rules = rules;
        this.presenters = presenters;
        this.reports = reports;
        this.standings = standings;
        this.phrases = phrases;
    }

    /**
     * What was typed as given scores and could not be taken: text and sentence by number.
     *
     * @param conflict whether somebody else may have stored others meanwhile, which are shown then
     */
    record Typed(Map<Integer, String> given, Map<Integer, String> wrong, boolean conflict) {

        static final Typed NOTHING = new Typed(Map.of(), Map.of(), false);
    }

    /** @return null where the rule has no part for achievements */
    @Transactional(readOnly = true)
    @Nullable
    AchievementsView view(ContestView contest, Typed typed) {
        ScoringRule rule = contest.ruleNumber() == 0 ? null : rules.rule(contest.id());
        ObjectiveRule objective = rule == null ? null : rule.objective();
        if (rule == null || objective == null) {
            return null;
        }
        ShownNumbers shown = ShownNumbers.of(rule, List.of());
        List<PresenterView> people = presenters.list(contest.id());
        Map<Integer, ReportView> texts = reports.all(contest.id());
        AchievementCells cells = new AchievementCells(people, texts, phrases);
        Map<Integer, MetricsSum> figures = new HashMap<>();
        Map<Integer, Standing> counted = new HashMap<>();
        List<String> wrong = List.of();
        try {
            for (Standing standing : standings.standings(contest.id()).rows()) {
                counted.put(standing.presenter(), standing);
                Result.of(standing)
                        .part(ScoringRule.OBJECTIVE)
                        .map(PartSum::detail)
                        .filter(MetricsSum.class::isInstance)
                        .ifPresent(sum -> figures.put(standing.presenter(), (MetricsSum) sum));
            }
        } catch (InvalidInputException refused) {
            wrong = phrases.places(refused);
        }
        List<AchievementsView.Row> rows = people.stream()
                .map(p -> row(p, cells, figures.get(p.number()), counted.get(p.number()), shown, typed))
                .toList();
        return new AchievementsView(
                objective.weight().toPlainString(),
                objective.missing().name(),
                cells.columns(),
                rows,
                cells.gaps(rows),
                wrong,
                obstacle(contest));
    }

    private AchievementsView.Row row(
            PresenterView p,
            AchievementCells cells,
            @Nullable MetricsSum figures,
            @Nullable Standing standing,
            ShownNumbers shown,
            AchievementsPage.Typed typed) {
        String stored = Objects.requireNonNullElse(
                presenters.scoringInput(p.contestId(), p.number()).objective(), "");
        String typedScore = typed.given().getOrDefault(p.number(), stored);
        var score = standing == null ? null : standing.parts().get(ScoringRule.OBJECTIVE);
        return new AchievementsView.Row(
                p.number(),
                p.name(),
                p.organisation(),
                p.isActive(),
                cells.of(p.number(), figures == null ? List.of() : figures.metrics()),
                typedScore,
                typed.wrong().get(p.number()),
                typed.conflict() && !typedScore.equals(stored) ? stored : null,
                figures == null ? "" : figures.weights().toPlainString(),
                score == null ? null : shown.print(score.toDecimal()));
    }

    /** Two decimals for reading; the engine counts with all. */
    static @Nullable String shown(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static @Nullable String obstacle(ContestView contest) {
        if (contest.state() == ContestState.RELEASED) {
            return "problem." + contest.releasedProblem();
        }
        if (contest.state() == ContestState.CLOSED) {
            return "problem.CONTEST_CLOSED";
        }
        return contest.ruleLocked() ? "problem.OBJECTIVE_FROZEN" : null;
    }
}
