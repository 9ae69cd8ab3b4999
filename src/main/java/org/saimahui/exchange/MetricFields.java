package org.saimahui.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.document.Fields;
import org.saimahui.report.Direction;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.Qualifier;

/** A figure of a presenter in a contest file. */
final class MetricFields {

    /** The names of {@link MetricDraft#METHODS} as a choice. */
    enum Method {
        COMPLETION,
        EFFICACY,
        PROGRESS,
        MIN_MAX,
        RANK
    }

    private MetricFields() {}

    static MetricDraft read(Fields m) {
        Method method = m.choice("method", Method.class);
        MetricDraft metric = MetricDraft.of(m.code("code"))
                .label(m.name("label"))
                .value(decimal(m, "value"))
                .unit(m.name("unit"))
                .qualifier(m.choice("qualifier", Qualifier.class, Qualifier.EXACT))
                .wording(m.name("wording"))
                .period(m.name("period"))
                .source(m.name("source"))
                .baseline(decimal(m, "baseline"))
                .target(decimal(m, "target"))
                .direction(m.choice("direction", Direction.class, Direction.HIGHER))
                .method(method == null ? null : method.name())
                .weight(weight(m))
                .floor(decimal(m, "floor"))
                .goal(decimal(m, "goal"))
                .cap(decimal(m, "cap"))
                .clamp(m.flag("clamp"))
                .best(decimal(m, "best"))
                .worst(decimal(m, "worst"))
                .verified(Boolean.TRUE.equals(m.flag("verified")))
                .claim(ReportFields.claim(m.object("claim")))
                .write();
        return metric;
    }

    private static @Nullable String weight(Fields m) {
        return m.raw("weight") == null ? null : Decimals.print(m.weight("weight", BigDecimal.ONE));
    }

    private static @Nullable String decimal(Fields m, String name) {
        return Decimals.print(m.decimal(name));
    }
}
