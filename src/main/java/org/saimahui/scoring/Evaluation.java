package org.saimahui.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblems;
import org.saimahui.scoring.ContestSheet.Metric;
import org.saimahui.scoring.ContestSheet.Presenter;

/** One evaluation of a checked sheet: the parts of every active presenter, then totals, then places. */
final class Evaluation {

    private final ScoringRule rule;

    private final ContestSheet sheet;

    private final Set<String> partsIn;

    private final SheetIndex index;

    private final PanelEvaluation panels;

    private final @Nullable ObjectivePart objective;

    private final @Nullable AudiencePart audience;

    private final Map<Integer, PresenterScore> scores = new LinkedHashMap<>();

    Evaluation(ScoringRule rule, ContestSheet sheet, Set<String> partsIn) {
        this.rule = rule;
        this.sheet = sheet;
        this.partsIn = partsIn;
        this.index = new SheetIndex(sheet);
        this.panels = new PanelEvaluation(rule, index);
        List<Presenter> active =
                sheet.presenters().stream().filter(Evaluation::isActive).toList();
        this.objective = rule.objective() == null || !partsIn.contains(ScoringRule.OBJECTIVE)
                ? null
                : new ObjectivePart(rule, rule.objective(), active);
        this.audience = rule.audience() == null || !partsIn.contains(ScoringRule.AUDIENCE)
                ? null
                : new AudiencePart(rule, rule.audience(), index, active, sheet.audienceCount());
        active.forEach(presenter -> scores.put(presenter.number(), score(presenter)));
    }

    private static boolean isActive(Presenter presenter) {
        return presenter.state() == ContestSheet.State.ACTIVE;
    }

    private PresenterScore score(Presenter presenter) {
        List<PartScore> parts = new ArrayList<>();
        for (PanelRule panel : rule.panels()) {
            if (partsIn.contains(panel.code())) {
                parts.add(panels.evaluate(panel, presenter).toPart());
            }
        }
        if (objective != null) {
            parts.add(objective.evaluate(presenter));
        }
        if (audience != null) {
            parts.add(audience.evaluate(presenter));
        }
        return new PresenterScore(presenter, parts, Total.of(rule, parts, index.adjustments(presenter.number())));
    }

    /** What the rule refuses: marks that are missing, too few cards to drop from, an audience nobody counted. */
    void refusals(InputProblems problems) {
        for (int i = 0; i < sheet.presenters().size(); i++) {
            PresenterScore score = scores.get(sheet.presenters().get(i).number());
            if (score == null || !isActive(sheet.presenters().get(i))) {
                continue;
            }
            for (PartScore part : score.parts()) {
                refusals(part, sheet.presenters().get(i), "/presenters/" + i, problems);
            }
        }
        if (audience != null && audience.lacksCount()) {
            problems.add("MISSING_COUNT", "/audienceCount");
        }
    }

    private static void refusals(PartScore part, Presenter presenter, String pointer, InputProblems problems) {
        boolean missing = part.gaps().contains(Gap.MISSING_MARK);
        if (missing && part.code().equals(ScoringRule.OBJECTIVE)) {
            for (int j = 0; j < presenter.metrics().size(); j++) {
                Metric metric = presenter.metrics().get(j);
                if (metric.method() != null && metric.value() == null) {
                    problems.add("MISSING_MARK", pointer + "/metrics/" + j + "/value", metric.code());
                }
            }
        } else if (missing && part.detail() instanceof PanelScore panel) {
            problems.addBeside(
                    "MISSING_MARK", pointer, String.join(", ", panel.cards().lacking()));
        }
        if (part.gaps().contains(Gap.TOO_FEW_CARDS)) {
            problems.addBeside("TOO_FEW_CARDS", pointer);
        }
    }

    Standings standings() {
        if (rule.isShowOnly()) {
            return new Standings(rule, List.of());
        }
        TieValues values = new TieValues(rule, index, panels, isVoteIn());
        Ranker ranker = new Ranker(rule.ranking(), values);
        List<PresenterScore> complete =
                scores.values().stream().filter(s -> s.total() != null).toList();
        List<Standing> rows = new ArrayList<>();
        int place = 1;
        for (List<PresenterScore> level : ranker.rank(complete)) {
            for (PresenterScore score : level) {
                rows.add(ranked(score, place, level.size() > 1, ranker));
            }
            place += rule.ranking().places() == Ranking.Places.DENSE ? 1 : level.size();
        }
        rows.addAll(unplaced());
        return new Standings(rule, rows);
    }

    /** Votes may break a tie where no audience part has to be shown first. */
    private boolean isVoteIn() {
        return rule.audience() == null || partsIn.contains(ScoringRule.AUDIENCE);
    }

    private List<Standing> unplaced() {
        List<Standing> rows = new ArrayList<>();
        for (Presenter presenter : sheet.presenters()) {
            PresenterScore score = scores.get(presenter.number());
            if (score == null || score.total() == null) {
                rows.add(unplaced(presenter, score));
            }
        }
        rows.sort(Comparator.comparingInt(Standing::presenter));
        return rows;
    }

    private Standing ranked(PresenterScore score, int place, boolean shared, Ranker ranker) {
        Total total = score.requireTotal();
        return new Standing(
                score.number(),
                score.presenter().name(),
                place,
                shared,
                total.rounded(),
                total.exact(),
                parts(score),
                score.presenter().state(),
                false,
                new Explanation(rule, score, ranker.steps(score.number())));
    }

    private Standing unplaced(Presenter presenter, @Nullable PresenterScore score) {
        return new Standing(
                presenter.number(),
                presenter.name(),
                null,
                false,
                null,
                null,
                score == null ? Map.of() : parts(score),
                presenter.state(),
                score != null,
                new Explanation(rule, score, List.of()));
    }

    private static Map<String, Fraction> parts(PresenterScore score) {
        Map<String, Fraction> parts = new LinkedHashMap<>();
        for (PartScore part : score.parts()) {
            if (part.value() != null) {
                parts.put(part.code(), part.value());
            }
        }
        return parts;
    }
}
