package org.saimahui.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saimahui.scoring.Fraction;

/**
 * How far apart the cards of one presenter lie.
 *
 * @param cards by seat
 * @param range highest − lowest
 * @param rest the same without one highest and one lowest card
 * @param farthest the seat whose card lies farthest from the median; the first of equals
 * @param deviation that card − median
 * @param alarm whether the deviation, up or down, is more than the limit
 */
public record Spread(
        int presenter,
        Map<String, Fraction> cards,
        Fraction range,
        Fraction rest,
        Fraction median,
        String farthest,
        Fraction deviation,
        boolean alarm) {

    /** With fewer cards there is no middle to be far from. */
    public static final int FEWEST_CARDS = 3;

    /** Points out of a card of 100 (scoring.md, d-20). */
    public static final int LIMIT_OF_HUNDRED = 8;

    /** The limit for a card of this span. */
    static Fraction limit(Fraction span) {
        return span.times(Fraction.of(LIMIT_OF_HUNDRED)).dividedBy(100);
    }

    /** One line for each presenter with enough cards, by number. */
    static List<Spread> of(CardTotals totals, Fraction limit) {
        List<Spread> spreads = new ArrayList<>();
        totals.byPresenter().forEach((presenter, cards) -> {
            if (cards.size() >= FEWEST_CARDS) {
                spreads.add(of(presenter, cards, limit));
            }
        });
        return spreads;
    }

    private static Spread of(int presenter, Map<String, Fraction> cards, Fraction limit) {
        List<Fraction> sorted = cards.values().stream().sorted().toList();
        int count = sorted.size();
        Fraction median = Points.median(sorted);
        String farthest = "";
        Fraction deviation = Fraction.ZERO;
        for (Map.Entry<String, Fraction> card : cards.entrySet()) {
            Fraction distance = card.getValue().minus(median);
            if (farthest.isEmpty() || Points.size(distance).compareTo(Points.size(deviation)) > 0) {
                farthest = card.getKey();
                deviation = distance;
            }
        }
        return new Spread(
                presenter,
                new LinkedHashMap<>(cards),
                sorted.get(count - 1).minus(sorted.get(0)),
                sorted.get(count - 2).minus(sorted.get(1)),
                median,
                farthest,
                deviation,
                Points.size(deviation).compareTo(limit) > 0);
    }
}
