package org.saimahui.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saimahui.scoring.Fraction;

/**
 * Whether a judge ranks the presenters as the other judges do, by the median of their cards: a mean would
 * follow one judge with a wide scale. Each pair of presenters that both sides put in an order
 * counts; pairs that are level on either side do not.
 *
 * @param presenters how many were compared
 * @param same pairs in the same order
 * @param reversed pairs in the opposite order
 * @param alarm whether the order runs the other way
 */
public record OrderCheck(String judge, int presenters, int same, int reversed, boolean alarm) {

    /** With fewer presenters an order says nothing. */
    public static final int FEWEST_PRESENTERS = 3;

    /** The rank correlation (Kendall) to two decimals: +1.00 for the same order, −1.00 for the opposite one. */
    public String correlation() {
        int pairs = same + reversed;
        if (pairs == 0) {
            return "–";
        }
        BigDecimal share =
                BigDecimal.valueOf(same - reversed).divide(BigDecimal.valueOf(pairs), 2, RoundingMode.HALF_UP);
        String text = share.toPlainString().replace('-', '−');
        return share.signum() > 0 ? "+" + text : text;
    }

    /** One line for each judge who can be compared, in the order of the seats. */
    static List<OrderCheck> of(CardTotals totals) {
        List<OrderCheck> checks = new ArrayList<>();
        for (String judge : totals.judges()) {
            List<Fraction> own = new ArrayList<>();
            List<Fraction> others = new ArrayList<>();
            for (Map.Entry<Integer, Fraction> card : totals.of(judge).entrySet()) {
                List<Fraction> panel = totals.others(judge, card.getKey());
                if (!panel.isEmpty()) {
                    own.add(card.getValue());
                    others.add(Points.median(panel));
                }
            }
            if (own.size() >= FEWEST_PRESENTERS) {
                checks.add(compare(judge, own, others));
            }
        }
        return checks;
    }

    private static OrderCheck compare(String judge, List<Fraction> own, List<Fraction> others) {
        int same = 0;
        int reversed = 0;
        for (int i = 0; i < own.size(); i++) {
            for (int j = i + 1; j < own.size(); j++) {
                int product = own.get(i).compareTo(own.get(j)) * others.get(i).compareTo(others.get(j));
                same += product > 0 ? 1 : 0;
                reversed += product < 0 ? 1 : 0;
            }
        }
        // Correlation of −1/2 or less: three pairs against for each one alike.
        boolean alarm = reversed > 0 && reversed >= 3L * same;
        return new OrderCheck(judge, own.size(), same, reversed, alarm);
    }
}
