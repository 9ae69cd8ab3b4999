package org.saimahui.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblem;
import org.saimahui.document.Text;
import org.saimahui.scoring.ContestSheet;

/**
 * Everything a figure carries, as in the contest file. Numbers are decimal text and keep every digit; null means absent.
 *
 * @param value in {@code unit} as spoken: 7.11 with 亿元
 * @param wording the spoken form (近3万家), printed as it is; empty: composed of qualifier, value and unit
 * @param method how the engine scores it, one of {@link #METHODS}, or null: shown only
 * @param weight, floor, goal, cap, clamp, best, worst for the engine, see the rule's description
 */
public record MetricDraft(
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
        @Nullable String method,
        @Nullable String weight,
        @Nullable String floor,
        @Nullable String goal,
        @Nullable String cap,
        @Nullable Boolean clamp,
        @Nullable String best,
        @Nullable String worst,
        boolean verified,
        @Nullable Claim claim) {

    public static final Set<String> METHODS = Set.of("COMPLETION", "EFFICACY", "PROGRESS", "MIN_MAX", "RANK");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private static final int NUMBER_LIMIT = 30;

    /** A new figure to be filled in by name: shown and not scored, nothing said of it, not verified. */
    public static MetricWriter of(String code) {
        return new MetricWriter(code);
    }

    /** The same figure, to be changed by name. */
    public MetricWriter edited() {
        return new MetricWriter(this);
    }

    /** The figure as the engine takes it. */
    public ContestSheet.Metric scored() {
        return new ContestSheet.Metric(
                code,
                decimal(value),
                ContestSheet.Metric.Direction.valueOf(direction.name()),
                method == null ? null : ContestSheet.Metric.Method.valueOf(method),
                decimal(weight),
                decimal(target),
                decimal(baseline),
                decimal(floor),
                decimal(goal),
                decimal(cap),
                clamp,
                decimal(best),
                decimal(worst));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /**
     * Trimmed and checked.
     *
     * @param byHand whether a person fills in a form: then label and value are asked for; a file may leave them out
     * @throws org.saimahui.document.InvalidInputException naming each bad field
     */
    MetricDraft checked(boolean byHand) {
        Text text = new Text();
        String checkedCode = text.line("/code", code, 64, true);
        if (!checkedCode.isEmpty() && !CODE.matcher(checkedCode).matches()) {
            text.reject("BAD_CODE", "/code");
        }
        MetricDraft checked = edited().code(checkedCode)
                .label(text.line("/label", label, Text.NAME, byHand))
                .value(number(text, "/value", value))
                .unit(text.line("/unit", unit, 50, false))
                .wording(text.line("/wording", wording, Text.NAME, false))
                .period(text.line("/period", period, Text.NAME, false))
                .source(text.line("/source", source, 500, false))
                .baseline(number(text, "/baseline", baseline))
                .target(number(text, "/target", target))
                .method(method(text))
                .weight(number(text, "/weight", weight))
                .floor(number(text, "/floor", floor))
                .goal(number(text, "/goal", goal))
                .cap(number(text, "/cap", cap))
                .best(number(text, "/best", best))
                .worst(number(text, "/worst", worst))
                .claim(claim == null ? null : claim.checked(text, "/claim"))
                .write();
        if (byHand) {
            new MetricGuards(checked, text).run();
        }
        if (byHand && checked.value == null && checked.wording.isEmpty()) {
            text.reject("MISSING_FIELD", "/value");
        }
        text.orThrow();
        return checked;
    }

    private @Nullable String method(Text text) {
        if (method != null && !METHODS.contains(method)) {
            text.reject("BAD_VALUE", "/method");
        }
        return method;
    }

    /** What a person has to mend before the figure can be scored; empty where it is not scored at all. */
    public List<InputProblem> scoringProblems() {
        Text text = new Text();
        method(text);
        number(text, "/value", value);
        number(text, "/baseline", baseline);
        number(text, "/target", target);
        number(text, "/weight", weight);
        number(text, "/floor", floor);
        number(text, "/goal", goal);
        number(text, "/cap", cap);
        number(text, "/best", best);
        number(text, "/worst", worst);
        new MetricGuards(this, text).run();
        return text.problems();
    }

    static boolean isNumber(String text) {
        return text.length() <= NUMBER_LIMIT && NUMBER.matcher(text).matches();
    }

    private static @Nullable String number(Text text, String pointer, @Nullable String value) {
        if (value != null && !isNumber(value)) {
            text.reject("NOT_A_NUMBER", pointer);
        }
        return value;
    }
}
