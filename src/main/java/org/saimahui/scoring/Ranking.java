package org.saimahui.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;

/** How totals become places. */
public record Ranking(On on, Places places, Order order, List<TieBreak> tieBreaks) {

    /** Which total is compared. */
    public enum On {
        ROUNDED,
        EXACT
    }

    /** 1, 2, 2, 4 or 1, 2, 2, 3. */
    public enum Places {
        COMPETITION,
        DENSE
    }

    /** Which total wins. */
    public enum Order {
        HIGHEST_FIRST,
        LOWEST_FIRST
    }

    /** More steps than there are things to compare help nobody, and cost time with many presenters. */
    static final int MOST_STEPS = 50;

    static Ranking read(@Nullable Fields fields) {
        if (fields == null) {
            return new Ranking(On.ROUNDED, Places.COMPETITION, Order.HIGHEST_FIRST, List.of());
        }
        List<TieBreak> steps =
                fields.objects("tieBreaks").stream().map(TieBreak::read).toList();
        if (steps.size() > MOST_STEPS) {
            fields.reject("tieBreaks", "TOO_LONG", MOST_STEPS, steps.size());
        }
        Ranking ranking = new Ranking(
                fields.choice("on", On.class, On.ROUNDED),
                fields.choice("places", Places.class, Places.COMPETITION),
                fields.choice("order", Order.class, Order.HIGHEST_FIRST),
                steps);
        fields.end();
        return ranking;
    }

    Map<String, @Nullable Object> toDocument() {
        return Documents.object()
                .put("on", on)
                .put("places", places)
                .put("order", order)
                .list("tieBreaks", tieBreaks, TieBreak::toDocument)
                .done();
    }
}
