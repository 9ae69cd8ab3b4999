package org.saimahui.scoring;

import java.util.List;

/** How the kept marks or card totals become one value. */
public enum Average {
    MEAN {
        @Override
        Fraction of(List<Fraction> sorted) {
            return Fraction.sum(sorted).dividedBy(sorted.size());
        }
    },
    /** The middle one, or the mean of the two middle ones. */
    MEDIAN {
        @Override
        Fraction of(List<Fraction> sorted) {
            Fraction lower = sorted.get((sorted.size() - 1) / 2);
            Fraction upper = sorted.get(sorted.size() / 2);
            return lower.plus(upper).dividedBy(2);
        }
    },
    SUM {
        @Override
        Fraction of(List<Fraction> sorted) {
            return Fraction.sum(sorted);
        }
    };

    /** @param sorted at least one value, ascending */
    abstract Fraction of(List<Fraction> sorted);
}
