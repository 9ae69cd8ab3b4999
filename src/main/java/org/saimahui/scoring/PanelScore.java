package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one panel came to for one presenter.
 *
 * @param outliers the counting cards after step 2
 * @param totals of all complete cards, dropped ones too
 * @param coefficients the presenter's, in the order of the criteria
 * @param factors weight × coefficient, in the order of the criteria
 * @param sum null when there is a gap
 */
record PanelScore(
        ScoringRule rule,
        PanelRule panel,
        PanelCards cards,
        Outliers outliers,
        List<CardTotal> totals,
        List<BigDecimal> coefficients,
        List<Fraction> factors,
        List<Gap> gaps,
        @Nullable PanelSum sum)
        implements PartDetail {

    PartScore toPart() {
        if (sum != null) {
            return PartScore.of(rule, panel.code(), sum.value(), this);
        }
        boolean leftOut = gaps.equals(List.of(Gap.TOO_FEW_COUNT)) && panel.empty() == PanelRule.Empty.RENORMALISE;
        PartScore.Outcome outcome = leftOut ? PartScore.Outcome.LEFT_OUT : PartScore.Outcome.OPEN;
        return PartScore.without(panel.code(), outcome, gaps, this);
    }

    @Override
    public Map<String, @Nullable Object> toDocument() {
        Map<String, Card> pulled = new HashMap<>();
        outliers.cards().forEach(card -> pulled.put(card.judge(), card));
        Map<String, CardTotal> byJudge = new HashMap<>();
        totals.forEach(total -> byJudge.put(total.card().judge(), total));
        return Documents.object()
                .put("scope", panel.drop().scope())
                .put("drop", panel.drop().toDocument())
                .put("average", panel.average())
                .put("missing", panel.missing())
                .put("empty", panel.empty())
                .put("minimumCards", panel.minimumCards())
                .put("lacking", cards.lacking())
                .put("recused", cards.recused())
                .put(
                        "weights",
                        byCriterion(
                                rule.criteria().stream().map(Criterion::weight).toList()))
                .put("coefficients", byCriterion(coefficients))
                .put("factors", byCriterion(factors))
                .put("outlierCentres", outliers.centres())
                .list(
                        "cards",
                        cards.cards(),
                        card -> document(card, pulled.getOrDefault(card.judge(), card), byJudge.get(card.judge())))
                .put("sum", sum == null ? null : sum.toDocument())
                .done();
    }

    private Map<String, @Nullable Object> document(Card card, Card pulled, @Nullable CardTotal total) {
        Documents document = Documents.object().put("judge", card.judge()).put("marks", byCriterion(card.given()));
        if (card.filled().contains(Boolean.TRUE)) {
            document.put("filled", byCriterion(card.filled()));
        }
        if (!pulled.marks().equals(card.given())) {
            document.put("pulledIn", byCriterion(pulled.marks()));
        }
        return document.put("complete", card.isComplete())
                .put("exact", total == null ? null : total.exact())
                .put("total", total == null ? null : total.rounded())
                .done();
    }

    private <T> Map<String, T> byCriterion(List<? extends @Nullable T> values) {
        Map<String, T> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            if (value != null) {
                named.put(rule.criteria().get(i).code(), value);
            }
        }
        return named;
    }
}
