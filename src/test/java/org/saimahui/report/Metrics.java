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
        return MetricDraft.of(code)
                .label("减免房屋租金")
                .value(value)
                .unit(unit)
                .qualifier(qualifier)
                .wording(wording)
                .claim(claim)
                .write();
    }

    /** Every field filled. */
    static MetricDraft full() {
        return MetricDraft.of("rent")
                .label("减免房屋租金")
                .value("7.10")
                .unit("亿元")
                .qualifier(Qualifier.ABOUT)
                .wording("约7.1亿元")
                .period("今年1—8月")
                .source("市国资委")
                .baseline("5.00")
                .target("7")
                .direction(Direction.HIGHER)
                .method("COMPLETION")
                .weight("1.5")
                .floor("1")
                .goal("9")
                .cap("120")
                .clamp(false)
                .best("100")
                .worst("60")
                .verified(true)
                .claim(new Claim("全省", 3, false, "省国资委"))
                .write();
    }
}
