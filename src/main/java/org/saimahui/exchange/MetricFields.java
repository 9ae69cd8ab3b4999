package org.saimahui.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.document.Fields;
import org.saimahui.report.Amount;
import org.saimahui.report.Direction;
import org.saimahui.report.Evidence;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.Qualifier;
import org.saimahui.report.Scoring;
import org.saimahui.report.Yardstick;

/** A figure of a presenter in a contest file. */
final class MetricFields {

    /** The names of {@link Scoring#METHODS} as a choice. */
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
        return new MetricDraft(
                m.code("code"),
                m.name("label"),
                new Amount(
                        decimal(m, "value"),
                        m.name("unit"),
                        m.choice("qualifier", Qualifier.class, Qualifier.EXACT),
                        m.name("wording")),
                new Yardstick(
                        decimal(m, "baseline"),
                        decimal(m, "target"),
                        m.choice("direction", Direction.class, Direction.HIGHER)),
                new Evidence(
                        m.name("period"),
                        m.name("source"),
                        Boolean.TRUE.equals(m.flag("verified")),
                        ReportFields.claim(m.object("claim"))),
                scoring(m, method));
    }

    private static Scoring scoring(Fields m, @Nullable Method method) {
        return new Scoring(
                method == null ? null : method.name(),
                weight(m),
                decimal(m, "floor"),
                decimal(m, "goal"),
                decimal(m, "cap"),
                m.flag("clamp"),
                decimal(m, "best"),
                decimal(m, "worst"));
    }

    private static @Nullable String weight(Fields m) {
        return m.raw("weight") == null ? null : Decimals.print(m.weight("weight", BigDecimal.ONE));
    }

    private static @Nullable String decimal(Fields m, String name) {
        return Decimals.print(m.decimal(name));
    }
}
