package org.saimahui.scoring;

import java.util.List;
import java.util.Optional;

/**
 * The ranking with its arithmetic.
 *
 * @param rows by place, then number; incomplete, withdrawn and disqualified ones last, by number
 */
public record Standings(ScoringRule rule, List<Standing> rows) {

    public Standings {
        rows = List.copyOf(rows);
    }

    public Optional<Standing> of(int presenter) {
        return rows.stream().filter(row -> row.presenter() == presenter).findFirst();
    }

    /** A total, or a difference of totals, as the rule rounds totals. */
    public String print(Fraction points) {
        return rule.rounding().print(Rounding.Step.TOTAL, points);
    }
}
