package org.saimahui.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblem;
import org.saimahui.document.Text;
import org.saimahui.scoring.ContestSheet;

/**
 * Everything a figure carries, as in the contest file. As JSON it is one flat object: so it stands in the record and in
 * what was approved.
 */
public record MetricDraft(
        String code,
        String label,
        @JsonUnwrapped Amount amount,
        @JsonUnwrapped Yardstick yardstick,
        @JsonUnwrapped Evidence evidence,
        @JsonUnwrapped Scoring scoring) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Shown and not scored, nothing said of it, not verified. */
    public static MetricDraft empty(String code) {
        return new MetricDraft(code, "", Amount.NONE, Yardstick.NONE, Evidence.NONE, Scoring.NONE);
    }

    /** The same figure under another code. */
    public MetricDraft coded(String newCode) {
        return new MetricDraft(newCode, label, amount, yardstick, evidence, scoring);
    }

    /** The same figure, scored another way. */
    public MetricDraft scoredBy(Scoring other) {
        return new MetricDraft(code, label, amount, yardstick, evidence, other);
    }

    /** The same figure, verified or no longer. */
    public MetricDraft verified(boolean verified) {
        Evidence same = new Evidence(evidence.period(), evidence.source(), verified, evidence.claim());
        return new MetricDraft(code, label, amount, yardstick, same, scoring);
    }

    /** Whether it gives points, and is not only shown. */
    public boolean counts() {
        return scoring.method() != null;
    }

    /** The figure as the engine takes it. */
    public ContestSheet.Metric scored() {
        return new ContestSheet.Metric(
                code,
                decimal(amount.value()),
                ContestSheet.Metric.Direction.valueOf(yardstick.direction().name()),
                scoring.method() == null ? null : ContestSheet.Metric.Method.valueOf(scoring.method()),
                decimal(scoring.weight()),
                decimal(yardstick.target()),
                decimal(yardstick.baseline()),
                decimal(scoring.floor()),
                decimal(scoring.goal()),
                decimal(scoring.cap()),
                scoring.clamp(),
                decimal(scoring.best()),
                decimal(scoring.worst()));
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
        MetricDraft checked = new MetricDraft(
                checkedCode,
                text.line("/label", label, Text.NAME, byHand),
                amount.checked(text),
                yardstick.checked(text),
                evidence.checked(text),
                scoring.checked(text));
        if (byHand) {
            new MetricGuards(checked, text).run();
        }
        if (byHand && checked.amount.isSilent()) {
            text.reject("MISSING_FIELD", "/value");
        }
        text.orThrow();
        return checked;
    }

    /** What a person has to mend before the figure can be scored; empty where it is not scored at all. */
    public List<InputProblem> scoringProblems() {
        Text text = new Text();
        MetricNumbers.checked(text, "/value", amount.value());
        yardstick.checked(text);
        scoring.checked(text);
        new MetricGuards(this, text).run();
        return text.problems();
    }
}
