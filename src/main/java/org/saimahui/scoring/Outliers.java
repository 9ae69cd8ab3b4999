package org.saimahui.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Step 2: marks farther from the first mean than the criterion's radius are set to its edge.
 *
 * @param cards after pulling in
 * @param centres the mean, by code of each criterion that has a radius and marks
 */
record Outliers(List<Card> cards, Map<String, Fraction> centres) {

    /** @param counting the cards whose marks can count */
    static Outliers pull(ScoringRule rule, List<Card> counting) {
        Outliers outliers = new Outliers(new ArrayList<>(counting), new LinkedHashMap<>());
        for (int i = 0; i < rule.criteria().size(); i++) {
            if (rule.criteria().get(i).outlierRadius() != null) {
                outliers.pullCriterion(rule, i);
            }
        }
        return outliers;
    }

    private void pullCriterion(ScoringRule rule, int index) {
        List<Fraction> marks = cards.stream()
                .map(card -> card.marks().get(index))
                .filter(Objects::nonNull)
                .toList();
        if (marks.isEmpty()) {
            return;
        }
        Criterion criterion = rule.criteria().get(index);
        Fraction mean = Fraction.sum(marks).dividedBy(marks.size());
        Fraction centre = rule.rounding().apply(Rounding.Step.OUTLIER_CENTRE, mean);
        Fraction radius = Fraction.of(Objects.requireNonNull(criterion.outlierRadius()));
        centres.put(criterion.code(), centre);
        cards.replaceAll(card -> {
            Fraction mark = card.marks().get(index);
            return mark == null ? card : replaced(card, index, inside(mark, centre, radius));
        });
    }

    private static Fraction inside(Fraction mark, Fraction centre, Fraction radius) {
        return mark.min(centre.plus(radius)).max(centre.minus(radius));
    }

    private static Card replaced(Card card, int index, Fraction mark) {
        List<@Nullable Fraction> marks = new ArrayList<>(card.marks());
        marks.set(index, mark);
        return card.with(marks);
    }
}
