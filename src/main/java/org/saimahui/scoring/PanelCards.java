package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Judge;
import org.saimahui.scoring.ContestSheet.Scorecard;

/**
 * Step 1, whose marks there are: the cards of a panel for one presenter, zeros filled in where the rule counts a missing
 * mark as zero.
 *
 * @param cards with at least one mark
 * @param lacking judges, not recused, who lack at least one mark
 * @param recused judges who do not mark this presenter
 */
record PanelCards(List<Card> cards, List<String> lacking, List<String> recused) {

    static PanelCards collect(ScoringRule rule, PanelRule panel, int presenter, SheetIndex index) {
        PanelCards collected = new PanelCards(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean fill = panel.missing() == PanelRule.Missing.COUNT_ZERO;
        for (Judge judge : index.judges(panel.code())) {
            if (judge.recusals().contains(presenter)) {
                collected.recused.add(judge.code());
            } else {
                collected.add(rule, judge.code(), index.card(presenter, judge.code()), fill);
            }
        }
        return collected;
    }

    private void add(ScoringRule rule, String judge, @Nullable Scorecard sent, boolean fill) {
        int size = rule.criteria().size();
        @Nullable Fraction[] marks = new Fraction[size];
        Boolean[] filled = new Boolean[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            BigDecimal mark = sent == null
                    ? null
                    : sent.marks().get(rule.criteria().get(i).code());
            filled[i] = mark == null && fill;
            marks[i] = mark != null ? Fraction.of(mark) : fill ? Fraction.ZERO : null;
            count += marks[i] == null ? 0 : 1;
        }
        if (count < size) {
            lacking.add(judge);
        }
        if (count > 0) {
            cards.add(new Card(judge, Arrays.asList(marks), Arrays.asList(filled), Arrays.asList(marks)));
        }
    }
}
