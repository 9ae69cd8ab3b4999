package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sorts by exact values, equals in the order they came. Marks are almost always short decimals: these are sorted as whole
 * numbers of the smallest unit, each with its place behind it, which is several times faster than comparing fractions.
 */
final class Ascending {

    /** Bits for the place in the list; the value has the others. */
    private static final int PLACE_BITS = 20;

    /** So that the value fits into its bits: 10^12 < 2^43. */
    private static final int MOST_DIGITS = 12;

    private Ascending() {}

    static <T> List<T> of(List<T> list, Function<T, Fraction> value) {
        long @Nullable [] keys = keys(list, value);
        if (keys == null) {
            List<T> sorted = new ArrayList<>(list);
            sorted.sort((one, other) -> value.apply(one).compareTo(value.apply(other)));
            return sorted;
        }
        Arrays.sort(keys);
        List<T> sorted = new ArrayList<>(keys.length);
        for (long key : keys) {
            sorted.add(list.get((int) (key & ((1 << PLACE_BITS) - 1))));
        }
        return sorted;
    }

    /** @return null when a value has many digits or is no decimal, or the list is too long */
    private static <T> long @Nullable [] keys(List<T> list, Function<T, Fraction> value) {
        if (list.size() >> PLACE_BITS != 0) {
            return null;
        }
        int scale = 0;
        for (T element : list) {
            BigDecimal decimal = value.apply(element).decimal();
            if (decimal == null) {
                return null;
            }
            scale = Math.max(scale, decimal.scale());
        }
        long[] keys = new long[list.size()];
        for (int i = 0; i < keys.length; i++) {
            BigDecimal decimal = value.apply(list.get(i)).decimal();
            if (decimal == null || decimal.precision() + scale - decimal.scale() > MOST_DIGITS) {
                return null;
            }
            keys[i] = decimal.setScale(scale).unscaledValue().longValue() << PLACE_BITS | i;
        }
        return keys;
    }
}
