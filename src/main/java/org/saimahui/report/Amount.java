package org.saimahui.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/**
 * What a figure says: 约 7.11 亿元.
 *
 * @param value decimal text in {@code unit} as spoken, with every digit: 7.11 with 亿元; null where it is not known
 * @param wording the spoken form (近3万家), printed as it is; empty: composed of qualifier, value and unit
 */
@Embeddable
public record Amount(
        @Column(name = "metric_value") @Nullable String value,
        String unit,
        @Enumerated(EnumType.STRING) Qualifier qualifier,
        String wording) {

    public static final Amount NONE = new Amount(null, "", Qualifier.EXACT, "");

    /** Trimmed and checked; what is wrong goes into {@code text}. */
    Amount checked(Text text) {
        return new Amount(
                MetricNumbers.checked(text, "/value", value),
                text.line("/unit", unit, 50, false),
                qualifier,
                text.line("/wording", wording, Text.NAME, false));
    }

    /** Whether it says nothing at all. */
    boolean isSilent() {
        return value == null && wording.isEmpty();
    }
}
