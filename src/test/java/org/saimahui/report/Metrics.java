package org.saimahui.report;

/** Makes figures for tests, with good defaults. */
public final class Metrics {

    private Metrics() {}

    public static MetricDraft plain(String code, String value, String unit) {
        return new MetricDraft(
                code,
                "减免房屋租金",
                new Amount(value, unit, Qualifier.EXACT, ""),
                Yardstick.NONE,
                Evidence.NONE,
                Scoring.NONE);
    }

    /** Every field filled. */
    static MetricDraft full() {
        return new MetricDraft(
                "rent",
                "减免房屋租金",
                new Amount("7.10", "亿元", Qualifier.ABOUT, "约7.1亿元"),
                new Yardstick("5.00", "7", Direction.HIGHER),
                new Evidence("今年1—8月", "市国资委", true, new Claim("全省", 3, false, "省国资委")),
                new Scoring("COMPLETION", "1.5", "1", "9", "120", false, "100", "60"));
    }
}
