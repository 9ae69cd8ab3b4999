package org.saimahui.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;

/**
 * One marked item of the rubric.
 *
 * @param step the distance between allowed marks, counted from {@code min}; null allows any
 * @param group where its points are added up first; null for none
 * @param outlierRadius how far a mark may lie from the mean before it is pulled in; null for any distance
 */
public record Criterion(
        String code,
        String name,
        String help,
        BigDecimal min,
        BigDecimal max,
        @Nullable BigDecimal step,
        BigDecimal weight,
        @Nullable String group,
        @Nullable BigDecimal outlierRadius) {

    /** Bounds that no mark meets, handed out where a bound cannot be read. */
    private static final BigDecimal BOUNDLESS = new BigDecimal("1e31");

    /** The name, or the code where there is none. */
    public String called() {
        return name.isBlank() ? code : name;
    }

    /** Why a mark is refused, if it is: {@code BELOW_MIN}, {@code ABOVE_MAX} or {@code BAD_STEP}. */
    public Optional<String> check(BigDecimal mark) {
        if (mark.compareTo(min) < 0) {
            return Optional.of("BELOW_MIN");
        }
        if (mark.compareTo(max) > 0) {
            return Optional.of("ABOVE_MAX");
        }
        return isOnStep(mark) ? Optional.empty() : Optional.of("BAD_STEP");
    }

    /** What a refused mark went against: min, max or step. */
    public String boundOf(String refusal) {
        return switch (refusal) {
            case "BELOW_MIN" -> min.toPlainString();
            case "ABOVE_MAX" -> max.toPlainString();
            default -> step == null ? "" : step.toPlainString();
        };
    }

    private boolean isOnStep(BigDecimal mark) {
        if (step == null) {
            return true;
        }
        // Whole numbers of the smallest unit: several times faster than a decimal remainder, and there are many marks.
        BigDecimal distance = mark.subtract(min);
        int digits = Math.max(distance.scale(), step.scale());
        BigInteger units = distance.setScale(digits).unscaledValue();
        return units.mod(step.setScale(digits).unscaledValue()).signum() == 0;
    }

    static Criterion read(Fields fields) {
        int problemsBefore = fields.problems().count();
        BigDecimal min = fields.decimal("min", BigDecimal.ZERO);
        BigDecimal max = fields.requiredDecimal("max");
        BigDecimal step = fields.decimal("step");
        if (step != null && step.signum() <= 0) {
            fields.reject("step", "BAD_VALUE");
        }
        if (fields.problems().count() == problemsBefore && max.compareTo(min) < 0) {
            fields.reject("max", "BAD_VALUE");
        }
        boolean readable = fields.problems().count() == problemsBefore;
        Criterion criterion = new Criterion(
                fields.code("code"),
                fields.name("name"),
                fields.text("help"),
                readable ? min : BOUNDLESS.negate(),
                readable ? max : BOUNDLESS,
                readable ? step : null,
                fields.weight("weight", BigDecimal.ONE),
                readGroup(fields),
                radius(fields));
        fields.end();
        return criterion;
    }

    private static @Nullable String readGroup(Fields fields) {
        return fields.raw("group") == null ? null : fields.code("group");
    }

    private static @Nullable BigDecimal radius(Fields fields) {
        return fields.raw("outlierRadius") == null ? null : fields.weight("outlierRadius", BigDecimal.ZERO);
    }

    Map<String, @Nullable Object> toDocument() {
        return Documents.object()
                .put("code", code)
                .put("name", name)
                .put("help", help)
                .put("min", min)
                .put("max", max)
                .put("step", step)
                .put("weight", weight)
                .put("group", group)
                .put("outlierRadius", outlierRadius)
                .done();
    }
}
