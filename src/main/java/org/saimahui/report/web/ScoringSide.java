package org.saimahui.report.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportView;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.ObjectiveRule;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the editor says about scoring figures; nothing where the rule has no part for achievements. */
@Component
class ScoringSide {

    private final RuleService rules;

    private final Worked worked;

    ScoringSide(RuleService rules, Worked worked) {
        this.rules = rules;
        this.worked = worked;
    }

    /**
     * @param partWeight the weight of the achievements' part in the rule
     * @param missing what the rule does with a missing value
     * @param weights the sum of the weights of the scored figures
     * @param without labels of scored figures without a value
     */
    record View(String partWeight, String missing, int scored, String weights, List<String> without) {}

    /** Puts {@code scoring} into the model, and the form and the worked line of the figure that is open. */
    void fill(ContestView contest, PresenterView presenter, ReportView report, @Nullable String open, Model model) {
        ObjectiveRule objective =
                contest.ruleNumber() == 0 ? null : rules.rule(contest.id()).objective();
        if (objective == null) {
            return;
        }
        List<MetricDraft> scored =
                report.metrics().stream().filter(MetricDraft::counts).toList();
        model.addAttribute(
                "scoring",
                new View(
                        objective.weight().toPlainString(),
                        objective.missing().name(),
                        scored.size(),
                        weights(scored),
                        scored.stream()
                                .filter(m -> m.amount().value() == null)
                                .map(MetricDraft::label)
                                .toList()));
        if (open == null) {
            return;
        }
        MetricDraft stored = EditorPage.metric(report, open).orElse(null);
        if (!model.containsAttribute("scoringForm")) {
            model.addAttribute("scoringForm", stored == null ? ScoringForm.empty() : ScoringForm.of(stored));
        }
        if (model.getAttribute("metricForm") instanceof MetricForm form
                && model.getAttribute("scoringForm") instanceof ScoringForm typed) {
            model.addAttribute("worked", worked.line(presenter, objective, typed.onto(form.shown(stored))));
        }
    }

    private static String weights(List<MetricDraft> scored) {
        return scored.stream()
                .map(m -> new BigDecimal(Objects.requireNonNullElse(m.scoring().weight(), "1")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }
}
