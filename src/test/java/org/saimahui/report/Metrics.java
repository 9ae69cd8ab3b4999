package org.saimahui.report;

import org.jspecify.annotations.Nullable;

/** Makes figures for tests, with good defaults. */
record Metrics(
        String code,
        String value,
        String unit,
        Qualifier qualifier,
        String wording,
        @Nullable Claim claim) {

    static Metrics plain(String code, String value, String unit) {
        return new Metrics(code, value, unit, Qualifier.EXACT, "", null);
    }

    Metrics withQualifier(Qualifier other) {
        return new Metrics(code, value, unit, other, wording, claim);
    }

    Metrics withWording(String other) {
        return new Metrics(code, value, unit, qualifier, other, claim);
    }

    Metrics withClaim(Claim other) {
        return new Metrics(code, value, unit, qualifier, wording, other);
    }

    MetricDraft build() {
        return MetricDraft.shown(code, "减免房屋租金", value, unit, qualifier, wording, claim);
    }

    /** Every field filled. */
    static MetricDraft full() {
        return new MetricDraft(
                "rent",
                "减免房屋租金",
                "7.10",
                "亿元",
                Qualifier.ABOUT,
                "约7.1亿元",
                "今年1—8月",
                "市国资委",
                "5.00",
                "7",
                Direction.HIGHER,
                "COMPLETION",
                "1.5",
                "1",
                "9",
                "120",
                false,
                "100",
                "60",
                true,
                new Claim("全省", 3, false, "省国资委"));
    }
}
