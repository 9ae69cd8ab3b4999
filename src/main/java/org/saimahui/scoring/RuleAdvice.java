package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InputProblems;

/**
 * What may surprise in a rule that is allowed: warnings for whoever writes it, never refusals. {@code SCALES_DIFFER} names
 * each part by its code, followed by its full points.
 */
public final class RuleAdvice {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoringRule rule;

    private final InputProblems found = new InputProblems();

    private RuleAdvice(ScoringRule rule) {
        this.rule = rule;
    }

    /** @return codes with pointers into the rule, in the order of its members */
    public static List<InputProblem> of(ScoringRule rule) {
        RuleAdvice advice = new RuleAdvice(rule);
        advice.criteria();
        advice.panels();
        advice.audience();
        advice.weights();
        advice.rounding();
        advice.time();
        advice.ties();
        return advice.found.list();
    }

    private void criteria() {
        for (int i = 0; i < rule.criteria().size(); i++) {
            Criterion criterion = rule.criteria().get(i);
            String at = "/criteria/" + i;
            BigDecimal radius = criterion.outlierRadius();
            if (radius != null && radius.compareTo(criterion.max().subtract(criterion.min())) >= 0) {
                found.add("OUTLIER_NEVER", at + "/outlierRadius", criterion.called());
            }
            if (criterion.weight().signum() == 0) {
                found.add("CRITERION_WITHOUT_WEIGHT", at + "/weight", criterion.called());
            }
        }
    }

    private void panels() {
        for (int i = 0; i < rule.panels().size(); i++) {
            PanelRule panel = rule.panels().get(i);
            if (panel.average() == Average.SUM) {
                found.add("SUM_OF_JUDGES", "/panels/" + i + "/average", panel.called());
            }
            if (panel.weight().signum() == 0) {
                found.add("PART_WITHOUT_WEIGHT", "/panels/" + i + "/weight", panel.called());
            }
        }
    }

    private void audience() {
        AudienceRule audience = rule.audience();
        if (audience == null) {
            return;
        }
        switch (audience.conversion()) {
            case COUNT -> found.add("VOTES_ARE_POINTS", "/audience/conversion");
            case SHARE_OF_VOTES -> found.add("SHARE_IN_A_BIG_FIELD", "/audience/conversion");
            default -> {}
        }
        if (audience.quorum() != null) {
            found.add(
                    "QUORUM_NEEDS_COUNT", "/audience/quorum", audience.quorum().toPlainString());
        }
    }

    private void weights() {
        BigDecimal sum = rule.partCodes().stream().map(rule::weightOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean usual = sum.compareTo(HUNDRED) == 0 || sum.compareTo(BigDecimal.ONE) == 0;
        if (rule.weights() == ScoringRule.Weights.AS_GIVEN
                && !usual
                && rule.partCodes().size() > 1) {
            found.add("WEIGHTS_SUM", "/weights", sum.toPlainString());
        }
        Set<BigDecimal> scales = new HashSet<>();
        List<Object> said = new ArrayList<>();
        for (String part : rule.partCodes()) {
            BigDecimal most = most(part);
            if (most != null) {
                scales.add(most.stripTrailingZeros());
                said.add(part);
                said.add(most.stripTrailingZeros().toPlainString());
            }
        }
        if (scales.size() > 1) {
            found.addBeside("SCALES_DIFFER", "/weights", said.toArray());
        }
    }

    /** The most a part can come to; null where there is no bound. */
    private @Nullable BigDecimal most(String part) {
        AudienceRule audience = rule.audience();
        if (part.equals(ScoringRule.AUDIENCE) && audience != null) {
            return switch (audience.conversion()) {
                case COUNT -> null;
                case SOFTENED -> HUNDRED;
                case MEAN_LEVELS ->
                    audience.levels() == null
                            ? null
                            : audience.levels().values().stream()
                                    .reduce(BigDecimal::max)
                                    .orElse(null);
                default -> audience.scale();
            };
        }
        if (part.equals(ScoringRule.OBJECTIVE)) {
            return HUNDRED;
        }
        boolean sum = rule.panel(part).filter(p -> p.average() == Average.SUM).isPresent();
        return sum
                ? null
                : rule.criteria().stream()
                        .map(c -> c.max().multiply(c.weight()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void rounding() {
        Map<Rounding.Step, Integer> digits = rule.rounding().digits();
        boolean byCriterion =
                rule.panels().stream().anyMatch(panel -> panel.drop().scope() == Drop.Scope.CRITERION);
        for (Rounding.Step step : Rounding.Step.values()) {
            Integer places = digits.get(step);
            if (places == null || step == Rounding.Step.TOTAL) {
                continue;
            }
            String at = "/rounding/" + step.member();
            boolean inside =
                    step == Rounding.Step.CRITERION || step == Rounding.Step.POINTS || step == Rounding.Step.GROUP;
            Integer total = digits.get(Rounding.Step.TOTAL);
            if (inside && !byCriterion) {
                found.add("ROUNDING_WITHOUT_EFFECT", at);
            } else if (total == null || places <= total) {
                found.add("ROUNDING_ON_THE_WAY", at, places);
            }
        }
    }

    private void time() {
        TimePenalty time = rule.timePenalty();
        if (time == null) {
            return;
        }
        for (int i = 0; i < time.ladder().size(); i++) {
            TimePenalty.Band band = time.ladder().get(i);
            boolean reached = time.steps().stream().anyMatch(step -> step.points() == band.points());
            if (!reached) {
                found.add("BAND_WITHIN_GRACE", "/timePenalty/ladder/" + i + "/fromSeconds", band.fromSeconds());
            }
            if (i > 0 && band.points().compareTo(time.ladder().get(i - 1).points()) > 0) {
                found.add("BAND_MILDER", "/timePenalty/ladder/" + i + "/points", band.fromSeconds());
            } else if (band.points().signum() == 0) {
                found.add("BAND_FREE", "/timePenalty/ladder/" + i + "/points", band.fromSeconds());
            }
        }
        if (time.minimumSeconds() != null && time.minimumSeconds() > time.limitSeconds()) {
            found.add("MINIMUM_ABOVE_LIMIT", "/timePenalty/minimumSeconds");
        }
    }

    private void ties() {
        List<TieBreak> steps = rule.ranking().tieBreaks();
        Set<TieBreak> seen = new HashSet<>();
        boolean decided = false;
        for (int i = 0; i < steps.size(); i++) {
            TieBreak step = steps.get(i);
            String at = "/ranking/tieBreaks/" + i;
            if (decided) {
                found.add("TIE_NEVER_REACHED", at);
            } else if (!seen.add(step)) {
                found.add("TIE_REPEATED", at);
            } else if (!canDecide(step)) {
                found.add("TIE_NEVER_DECIDES", at);
            }
            decided |= step.by() == TieBreak.By.NUMBER;
        }
    }

    private boolean canDecide(TieBreak step) {
        return switch (step.by()) {
            case OBJECTIVE -> rule.objective() != null;
            case AUDIENCE, VOTES -> rule.audience() != null;
            case CRITERION, GROUP, JUDGES_PREFER, SMALLER_SPREAD ->
                !rule.panels().isEmpty();
            case UNTRIMMED ->
                rule.panels().stream()
                        .anyMatch(panel ->
                                panel.drop().highest() > 0 || panel.drop().lowest() > 0);
            case PART, NUMBER, DECISION -> true;
        };
    }
}
