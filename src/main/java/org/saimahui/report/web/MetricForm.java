package org.saimahui.report.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.Amount;
import org.saimahui.report.Direction;
import org.saimahui.report.Evidence;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.Qualifier;
import org.saimahui.report.ReadFigure;
import org.saimahui.report.Scoring;
import org.saimahui.report.TimeAmount;
import org.saimahui.report.Yardstick;

/**
 * One figure as the editor shows it. What only the engine needs (method, weight and so on) is {@link ScoringForm}.
 *
 * @param was the code until now; empty for a new figure
 */
record MetricForm(
        @Nullable Long version,
        @Nullable Long id,
        String was,
        String code,
        String label,
        AmountForm amount,
        YardstickForm yardstick,
        EvidenceForm evidence,
        ClaimForm claim) {

    /** What was not sent is empty. */
    MetricForm {
        was = given(was);
        code = given(code);
        label = given(label);
        amount = amount == null ? AmountForm.of(Amount.NONE) : amount;
        yardstick = yardstick == null ? YardstickForm.of(Yardstick.NONE) : yardstick;
        evidence = evidence == null ? EvidenceForm.of(Evidence.NONE) : evidence;
        claim = claim == null ? ClaimForm.NONE : claim;
    }

    /** What the figure says, as typed. */
    record AmountForm(String value, String unit, Qualifier qualifier, String wording) {

        AmountForm {
            value = given(value);
            unit = given(unit);
            qualifier = Objects.requireNonNullElse(qualifier, Qualifier.EXACT);
            wording = given(wording);
        }

        static AmountForm of(Amount amount) {
            return new AmountForm(given(amount.value()), amount.unit(), amount.qualifier(), amount.wording());
        }

        Amount amount() {
            return new Amount(decimal(value, unit), unit, qualifier, wording);
        }
    }

    /** What it is held against, as typed. */
    record YardstickForm(String baseline, String target, Direction direction) {

        YardstickForm {
            baseline = given(baseline);
            target = given(target);
            direction = Objects.requireNonNullElse(direction, Direction.HIGHER);
        }

        static YardstickForm of(Yardstick yardstick) {
            return new YardstickForm(given(yardstick.baseline()), given(yardstick.target()), yardstick.direction());
        }

        Yardstick yardstick(String unit) {
            return new Yardstick(decimal(baseline, unit), decimal(target, unit), direction);
        }
    }

    /** What it rests on, as typed. */
    record EvidenceForm(
            String period, String source, @Nullable Boolean verified) {

        EvidenceForm {
            period = given(period);
            source = given(source);
            verified = Boolean.TRUE.equals(verified);
        }

        static EvidenceForm of(Evidence evidence) {
            return new EvidenceForm(evidence.period(), evidence.source(), evidence.verified());
        }
    }

    static MetricForm empty(long version, long id) {
        return of(version, id, "", MetricDraft.empty(""));
    }

    /** A new card for a figure that was read from the text. */
    static MetricForm of(long version, long id, ReadFigure read) {
        MetricDraft draft = new MetricDraft(
                "",
                read.label(),
                new Amount(read.value(), read.unit(), read.qualifier(), read.wording()),
                Yardstick.NONE,
                new Evidence("", "", false, read.claim()),
                Scoring.NONE);
        return of(version, id, "", draft);
    }

    static MetricForm of(long version, long id, MetricDraft metric) {
        return of(version, id, metric.code(), metric);
    }

    private static MetricForm of(long version, long id, String was, MetricDraft metric) {
        return new MetricForm(
                version,
                id,
                was,
                metric.code(),
                metric.label(),
                AmountForm.of(metric.amount()),
                YardstickForm.of(metric.yardstick()),
                EvidenceForm.of(metric.evidence()),
                ClaimForm.of(metric.evidence().claim()));
    }

    /** @param before the figure until now, null for a new one */
    MetricDraft draft(@Nullable MetricDraft before) {
        boolean verified = Boolean.TRUE.equals(evidence.verified());
        return new MetricDraft(
                code,
                label,
                amount.amount(),
                yardstick.yardstick(amount.unit()),
                new Evidence(evidence.period(), evidence.source(), verified, claim.claim()),
                before == null ? Scoring.NONE : before.scoring());
    }

    /**
     * As the presenter may say it: a figure that was verified is verified no longer once it says something else, and its
     * code stays.
     */
    MetricDraft own(@Nullable MetricDraft before) {
        boolean wasVerified = before != null && before.evidence().verified();
        MetricDraft typed =
                draft(before).coded(before == null ? "" : before.code()).verified(wasVerified);
        return typed.equals(before) ? typed : typed.verified(false);
    }

    /** As typed, whatever is wrong with the claim left out: for showing, not for storing. */
    MetricDraft shown(@Nullable MetricDraft before) {
        return new MetricForm(version, id, was, code, label, amount, yardstick, evidence, ClaimForm.NONE).draft(before);
    }

    /** A span of time is counted in the figure's unit where that is one of time: 5:30 is 5.5 minutes. */
    static @Nullable String decimal(String typed, String unit) {
        String counted = TimeAmount.in(unit, typed);
        return counted == null ? decimal(typed) : counted;
    }

    static @Nullable String decimal(String typed) {
        String number = ClaimForm.number(typed);
        return number.isEmpty() ? null : number;
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
