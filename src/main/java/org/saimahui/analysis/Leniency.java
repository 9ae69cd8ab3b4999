package org.saimahui.analysis;

import java.util.ArrayList;
import java.util.List;
import org.saimahui.scoring.Fraction;

/**
 * How high or low a judge marks, against the other judges of the panel for the same presenters.
 *
 * @param marked presenters this judge has a card for that at least two others have one for too
 * @param missed presenters with cards of the panel whom this judge did not mark
 * @param sum Σ (own card − mean of the others' cards)
 * @param mean sum ÷ marked: above zero is mild, below zero is severe
 */
public record Leniency(String judge, int marked, int missed, Fraction sum, Fraction mean) {

    /** One line for each judge who can be compared, in the order of the seats. */
    static List<Leniency> of(CardTotals totals) {
        List<Leniency> lines = new ArrayList<>();
        for (String judge : totals.judges()) {
            List<Fraction> differences = new ArrayList<>();
            totals.of(judge).forEach((presenter, own) -> {
                List<Fraction> others = totals.others(judge, presenter);
                if (!others.isEmpty()) {
                    differences.add(own.minus(Fraction.sum(others).dividedBy(others.size())));
                }
            });
            if (!differences.isEmpty()) {
                Fraction sum = Fraction.sum(differences);
                int missed = totals.byPresenter().size() - totals.of(judge).size();
                lines.add(new Leniency(judge, differences.size(), missed, sum, sum.dividedBy(differences.size())));
            }
        }
        return lines;
    }
}
