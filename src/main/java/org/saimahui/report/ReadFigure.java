package org.saimahui.report;

import org.jspecify.annotations.Nullable;

/**
 * A figure found in a text. What was said and what it says exactly stay apart: 近3万家 is NEARLY 3 万家.
 *
 * @param wording as it stands in the text
 * @param value in {@code unit}; null where the text names a range
 * @param claim the rank the text gives it, or null
 * @param label a proposal for what is counted, from the words around
 */
public record ReadFigure(
        String wording,
        @Nullable String value,
        String unit,
        Qualifier qualifier,
        @Nullable Claim claim,
        String label) {

    /** Whether both say the same number of the same thing, however they word it. */
    public boolean sameAs(@Nullable String otherValue, String otherUnit) {
        return value != null && otherValue != null && plain(value).equals(plain(otherValue)) && unit.equals(otherUnit);
    }

    private static String plain(String number) {
        return new java.math.BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    ReadFigure with(@Nullable Claim newClaim) {
        return new ReadFigure(wording, value, unit, qualifier, newClaim, label);
    }

    ReadFigure labelled(String newLabel) {
        return new ReadFigure(wording, value, unit, qualifier, claim, newLabel);
    }
}
