package org.saimahui.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.Fraction;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.StandingsInput;

/**
 * All measures of one contest, over the presenters whose marking is closed.
 *
 * @param stability null where fewer than two presenters have a place
 */
public record Analysis(List<Panel> panels, @Nullable Stability stability) {

    /**
     * One panel of judges.
     *
     * @param judges how many seats it has
     * @param presenters how many presenters have a complete card in it
     * @param limit how far from the median a card may lie
     * @param span from the least to the most a card can come to
     */
    public record Panel(
            String code,
            String name,
            int judges,
            int presenters,
            Fraction limit,
            Fraction span,
            List<Spread> spreads,
            List<Leniency> leniencies,
            List<OrderCheck> orders,
            List<SameCards> sameCards) {

        /** With fewer than three judges nothing can be said of any of them. */
        public boolean isTooSmall() {
            return judges < Spread.FEWEST_CARDS;
        }

        public List<Spread> wide() {
            return spreads.stream().filter(Spread::alarm).toList();
        }

        public List<OrderCheck> reversed() {
            return orders.stream().filter(OrderCheck::alarm).toList();
        }
    }

    /** Computes everything from what the standings are counted from. */
    public static Analysis of(StandingsInput input) {
        ScoringRule rule = input.rule();
        List<CardTotals> totals = rule.panels().stream()
                .map(panel -> CardTotals.of(rule, input.sheet(), panel.code()))
                .toList();
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            panels.add(panel(input, i, totals.get(i)));
        }
        return new Analysis(panels, Stability.of(input, totals));
    }

    private static Panel panel(StandingsInput input, int index, CardTotals totals) {
        Fraction span = CardTotals.span(input.rule());
        Fraction limit = Spread.limit(span);
        boolean small = totals.judges().size() < Spread.FEWEST_CARDS;
        return new Panel(
                input.rule().panels().get(index).code(),
                input.rule().panels().get(index).name(),
                totals.judges().size(),
                totals.byPresenter().size(),
                limit,
                span,
                Spread.of(totals, limit),
                small ? List.of() : Leniency.of(totals),
                small ? List.of() : OrderCheck.of(totals),
                small ? List.of() : SameCards.of(totals, input.sheet()));
    }
}
