package org.saimahui.report;

import org.jspecify.annotations.Nullable;

/** A figure as it is shown. */
public record MetricView(
        String code,
        String label,
        @Nullable String value,
        String unit,
        Qualifier qualifier,
        String wording,
        String period,
        String source,
        @Nullable String baseline,
        @Nullable String target,
        Direction direction,
        boolean verified,
        @Nullable Claim claim) {

    static MetricView of(MetricDraft draft) {
        return new MetricView(
                draft.code(),
                draft.label(),
                draft.value(),
                draft.unit(),
                draft.qualifier(),
                draft.wording(),
                draft.period(),
                draft.source(),
                draft.baseline(),
                draft.target(),
                draft.direction(),
                draft.verified(),
                draft.claim());
    }

    /** The figure cut into what is set large and what is set small. */
    public Figure figure() {
        return Figure.of(this);
    }

    /** On one line, in Chinese: the wording as it was spoken, else qualifier, value and unit. */
    public String printed() {
        return figure().printed();
    }
}
