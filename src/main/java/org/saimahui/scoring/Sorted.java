package org.saimahui.scoring;

import java.util.List;

/**
 * Values in ascending order, searched by halving.
 *
 * @param values from the smallest to the largest
 */
record Sorted(List<Fraction> values) {

    /** How many are smaller. */
    int below(Fraction value) {
        return search(value, false);
    }

    /** How many are larger. */
    int above(Fraction value) {
        return values.size() - search(value, true);
    }

    /** The first index whose value is not smaller, or is larger. */
    private int search(Fraction value, boolean larger) {
        int from = 0;
        int to = values.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = values.get(middle).compareTo(value);
            if (order < 0 || (larger && order == 0)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
