package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one standing came about. The document is made when it is asked for; a large contest has many. */
public final class Explanation {

    private final ScoringRule rule;

    private final @Nullable PresenterScore score;

    private final List<TieStep> tieSteps;

    /** @param score null for one who is not counted: withdrawn or disqualified */
    Explanation(ScoringRule rule, @Nullable PresenterScore score, List<TieStep> tieSteps) {
        this.rule = rule;
        this.score = score;
        this.tieSteps = tieSteps;
    }

    ScoringRule rule() {
        return rule;
    }

    /** The steps of the ladder that were used, in their order. */
    List<TieStep> tieSteps() {
        return tieSteps;
    }

    BigDecimal byHand() {
        Total total = score == null ? null : score.total();
        return total == null
                ? BigDecimal.ZERO
                : total.adjusted().minus(total.weighted()).toDecimal();
    }

    /** How many marks, at least, stand behind an average of this presenter. */
    int fewestMarks() {
        return score == null
                ? 0
                : score.panels().stream()
                        .mapToInt(panel -> Objects.requireNonNull(panel.sum()).fewestMarks())
                        .min()
                        .orElse(0);
    }

    /** Plain ordered values: every mark, what was dropped, each value before and after rounding, the ladder's steps. */
    public Map<String, @Nullable Object> toDocument() {
        Documents document = Documents.object()
                .put("weights", rule.weights())
                .put("rounding", rule.rounding().toDocument());
        if (score == null) {
            return document.put("parts", List.of()).put("tieBreaks", List.of()).done();
        }
        document.list("parts", score.parts(), this::part);
        if (score.total() != null) {
            score.total().into(document, rule);
        }
        return document.list("tieBreaks", tieSteps, step -> step.toDocument(score.number()))
                .done();
    }

    private Map<String, @Nullable Object> part(PartScore part) {
        return Documents.object()
                .put("part", part.code())
                .put("outcome", part.outcome())
                .put("why", part.gaps())
                .put("weight", rule.weightOf(part.code()))
                .put("detail", part.detail().toDocument())
                .put("exact", part.exact())
                .put("value", part.value() == null ? null : rule.rounding().print(Rounding.Step.PART, part.value()))
                .done();
    }
}
