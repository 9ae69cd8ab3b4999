package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.Text;

/**
 * The part made from the audience's votes.
 *
 * @param levels points by level, the most points first whatever order they came in (a file's members have none); null for none. They count with {@link Conversion#MEAN_LEVELS} alone,
 *     and stay where a rule has another conversion
 * @param choices how many a voter may choose
 * @param quorum per cent of those entitled who must have voted; null for none
 */
public record AudienceRule(
        BigDecimal weight,
        Conversion conversion,
        BigDecimal scale,
        @Nullable Map<String, BigDecimal> levels,
        int choices,
        @Nullable BigDecimal quorum) {

    /** How counts become points. */
    public enum Conversion {
        SHARE_OF_LEADER,
        SHARE_OF_VOTES,
        SOFTENED,
        COUNT,
        MEAN_LEVELS
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static @Nullable AudienceRule read(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        AudienceRule audience = new AudienceRule(
                PanelRule.requiredWeight(fields),
                fields.choice("conversion", Conversion.class, Conversion.SHARE_OF_LEADER),
                readScale(fields),
                readLevels(fields),
                (int) fields.whole("choices", 1, Integer.MAX_VALUE, 3),
                readQuorum(fields));
        if (audience.conversion == Conversion.MEAN_LEVELS && audience.levels == null) {
            fields.reject("levels", "MISSING_FIELD");
        }
        fields.end();
        return audience;
    }

    private static BigDecimal readScale(Fields fields) {
        BigDecimal scale = fields.decimal("scale", HUNDRED);
        if (scale.signum() <= 0) {
            fields.reject("scale", "BAD_VALUE");
        }
        return scale;
    }

    private static @Nullable BigDecimal readQuorum(Fields fields) {
        BigDecimal quorum = fields.decimal("quorum");
        if (quorum != null && (quorum.signum() < 0 || quorum.compareTo(HUNDRED) > 0)) {
            fields.reject("quorum", "BAD_VALUE");
        }
        return quorum;
    }

    private static @Nullable Map<String, BigDecimal> readLevels(Fields fields) {
        Map<String, BigDecimal> levels = new LinkedHashMap<>();
        String pointer = fields.pointer("levels");
        fields.map("levels").forEach((key, value) -> {
            String level = String.valueOf(key);
            BigDecimal points = Decimals.parse(value);
            if (level.length() > Text.NAME) {
                fields.problems().add("TOO_LONG", InputProblems.step(pointer, level), Text.NAME, level.length());
            } else if (level.isEmpty() || !fields.accepts(level, false)) {
                fields.problems().add("BAD_VALUE", InputProblems.step(pointer, level));
            } else if (points == null) {
                fields.problems().add("NOT_A_NUMBER", InputProblems.step(pointer, level));
            }
            levels.put(level, points == null ? BigDecimal.ZERO : points);
        });
        return levels.isEmpty() ? null : bestFirst(levels);
    }

    private static Map<String, BigDecimal> bestFirst(Map<String, BigDecimal> levels) {
        Map<String, BigDecimal> sorted = new LinkedHashMap<>();
        levels.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(level -> sorted.put(level.getKey(), level.getValue()));
        return sorted;
    }

    /** What a ballot gives to each, the best first; empty where it chooses. */
    public List<String> ballotLevels() {
        if (conversion != Conversion.MEAN_LEVELS || levels == null) {
            return List.of();
        }
        return List.copyOf(levels.keySet());
    }

    Map<String, @Nullable Object> toDocument() {
        return Documents.object()
                .put("weight", weight)
                .put("conversion", conversion)
                .put("scale", scale)
                .put("levels", levels)
                .put("choices", choices)
                .put("quorum", quorum)
                .done();
    }
}
