package org.saimahui.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A figure as it is shown. How it is scored is not shown with it. */
public record MetricView(
        String code,
        String label,
        @JsonUnwrapped Amount amount,
        @JsonUnwrapped Yardstick yardstick,
        @JsonUnwrapped Evidence evidence) {

    static MetricView of(MetricDraft draft) {
        return new MetricView(draft.code(), draft.label(), draft.amount(), draft.yardstick(), draft.evidence());
    }

    /** The figure cut into what is set large and what is set small. */
    public Figure figure() {
        return Figure.of(amount);
    }

    /** On one line, in Chinese: the wording as it was spoken, else qualifier, value and unit. */
    public String printed() {
        return figure().printed();
    }
}
