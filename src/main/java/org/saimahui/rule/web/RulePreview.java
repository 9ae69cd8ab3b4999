package org.saimahui.rule.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of the sample marks.
 *
 * @param rows by place
 * @param compared whether the rule that is stored was counted beside it
 */
record RulePreview(List<Row> rows, boolean compared) {

    /**
     * One sample presenter.
     *
     * @param place null where the rule gives none
     * @param savedPlace under the stored rule
     * @param ties the steps that were asked about this one, in words
     */
    record Row(
            int number,
            String name,
            @Nullable Integer place,
            boolean shared,
            @Nullable String total,
            List<Line> lines,
            List<Part> parts,
            List<Adjustment> adjustments,
            List<String> ties,
            @Nullable Integer savedPlace,
            @Nullable String savedTotal) {

        /** Whether place or total differ from what the stored rule gives. */
        public boolean differs() {
            return !java.util.Objects.equals(place, savedPlace) || !java.util.Objects.equals(total, savedTotal);
        }
    }

    /** The cards of a panel, or the marks of one criterion where those are dropped one by one. */
    record Line(String name, List<Cell> cells) {}

    /** A card's total or a mark. @param how empty, {@code high} or {@code low} where it is dropped, {@code none} where it is missing */
    record Cell(String text, String how) {}

    /** A part with its weight as the rule names it; without a value it does not count. */
    record Part(String name, @Nullable String value, String weight) {}

    /** Points on the total. */
    record Adjustment(String reason, String points) {}
}
