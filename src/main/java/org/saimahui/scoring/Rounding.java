package org.saimahui.scoring;

import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.document.Fields;

/**
 * Where the sum is rounded and how.
 *
 * @param digits after the point, for each step that rounds
 */
public record Rounding(Mode mode, Map<Step, Integer> digits) {

    /** Half up is 四舍五入: away from zero. */
    public enum Mode {
        HALF_UP,
        HALF_EVEN,
        DOWN;

        RoundingMode java() {
            return RoundingMode.valueOf(name());
        }
    }

    /** The places of the sum that may round. */
    public enum Step {
        OUTLIER_CENTRE("outlierCentre"),
        CARD("card"),
        CRITERION("criterion"),
        POINTS("points"),
        GROUP("group"),
        PANEL("panel"),
        PART("part"),
        TOTAL("total");

        private final String member;

        Step(String member) {
            this.member = member;
        }

        String member() {
            return member;
        }
    }

    private static final int MOST_DIGITS = 30;

    public Rounding {
        digits = Map.copyOf(digits);
    }

    /** The value after this step; itself where the step does not round. */
    public Fraction apply(Step step, Fraction value) {
        Integer places = digits.get(step);
        return places == null ? value : Fraction.of(value.round(places, mode.java()));
    }

    /** With the step's digits where it rounds, else exactly, or with 34 digits where the value does not end. */
    public String print(Step step, Fraction value) {
        Integer places = digits.get(step);
        return places == null ? value.print() : value.round(places, mode.java()).toPlainString();
    }

    static Rounding read(@Nullable Fields fields) {
        Map<Step, Integer> digits = new EnumMap<>(Step.class);
        digits.put(Step.TOTAL, 2);
        if (fields == null) {
            return new Rounding(Mode.HALF_UP, digits);
        }
        Mode mode = fields.choice("mode", Mode.class, Mode.HALF_UP);
        for (Step step : Step.values()) {
            readDigits(fields, step, digits);
        }
        fields.end();
        return new Rounding(mode, digits);
    }

    private static void readDigits(Fields fields, Step step, Map<Step, Integer> digits) {
        Object value = fields.raw(step.member);
        if ("NONE".equals(value)) {
            digits.remove(step);
        } else if (value instanceof String && Decimals.parse(value) == null) {
            fields.reject(step.member, "BAD_VALUE");
        } else if (value != null) {
            digits.put(step, (int) fields.whole(step.member, 0, MOST_DIGITS, 2));
        }
    }

    Map<String, @Nullable Object> toDocument() {
        Documents document = Documents.object().put("mode", mode);
        for (Step step : Step.values()) {
            Object none = step == Step.TOTAL ? "NONE" : null;
            document.put(step.member, digits.containsKey(step) ? digits.get(step) : none);
        }
        return document.done();
    }
}
