package org.saimahui.report.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.Claim;
import org.saimahui.report.Direction;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.Qualifier;
import org.saimahui.report.ReadFigure;

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
        String value,
        String unit,
        Qualifier qualifier,
        String wording,
        String period,
        String source,
        String baseline,
        String target,
        Direction direction,
        @Nullable Boolean verified,
        String claimScope,
        String claimRank,
        @Nullable Boolean claimFirst,
        String claimConfirmedBy) {

    MetricForm(
            @Nullable Long version,
            @Nullable Long id,
            @Nullable String was,
            @Nullable String code,
            @Nullable String label,
            @Nullable String value,
            @Nullable String unit,
            @Nullable Qualifier qualifier,
            @Nullable String wording,
            @Nullable String period,
            @Nullable String source,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable Direction direction,
            @Nullable Boolean verified,
            @Nullable String claimScope,
            @Nullable String claimRank,
            @Nullable Boolean claimFirst,
            @Nullable String claimConfirmedBy) {
        this.version = version;
        this.id = id;
        this.was = given(was);
        this.code = given(code);
        this.label = given(label);
        this.value = given(value);
        this.unit = given(unit);
        this.qualifier = Objects.requireNonNullElse(qualifier, Qualifier.EXACT);
        this.wording = given(wording);
        this.period = given(period);
        this.source = given(source);
        this.baseline = given(baseline);
        this.target = given(target);
        this.direction = Objects.requireNonNullElse(direction, Direction.HIGHER);
        this.verified = Boolean.TRUE.equals(verified);
        this.claimScope = given(claimScope);
        this.claimRank = given(claimRank);
        this.claimFirst = Boolean.TRUE.equals(claimFirst);
        this.claimConfirmedBy = given(claimConfirmedBy);
    }

    static MetricForm empty(long version, long id) {
        return new MetricForm(
                version, id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    /** A new card for a figure that was read from the text. */
    static MetricForm of(long version, long id, ReadFigure read) {
        Claim claim = read.claim();
        return new MetricForm(
                version,
                id,
                null,
                null,
                read.label(),
                read.value(),
                read.unit(),
                read.qualifier(),
                read.wording(),
                null,
                null,
                null,
                null,
                null,
                null,
                claim == null ? null : claim.scope(),
                claim == null || claim.rank() == null ? null : claim.rank().toString(),
                claim == null ? null : claim.first(),
                null);
    }

    static MetricForm of(long version, long id, MetricDraft metric) {
        Claim claim = metric.claim();
        return new MetricForm(
                version,
                id,
                metric.code(),
                metric.code(),
                metric.label(),
                metric.value(),
                metric.unit(),
                metric.qualifier(),
                metric.wording(),
                metric.period(),
                metric.source(),
                metric.baseline(),
                metric.target(),
                metric.direction(),
                metric.verified(),
                claim == null ? null : claim.scope(),
                claim == null || claim.rank() == null ? null : claim.rank().toString(),
                claim != null && claim.first(),
                claim == null ? null : claim.confirmedBy());
    }

    /** @param before the figure until now, null for a new one */
    MetricDraft draft(@Nullable MetricDraft before) {
        return (before == null ? MetricDraft.of(code) : before.edited().code(code))
                .label(label)
                .value(decimal(value))
                .unit(unit)
                .qualifier(qualifier)
                .wording(wording)
                .period(period)
                .source(source)
                .baseline(decimal(baseline))
                .target(decimal(target))
                .direction(direction)
                .verified(Boolean.TRUE.equals(verified))
                .claim(ClaimForm.claim(claimScope, claimRank, Boolean.TRUE.equals(claimFirst), claimConfirmedBy))
                .write();
    }

    /**
     * As the presenter may say it: a figure that was verified is verified no longer once it says something else, and its
     * code stays.
     */
    MetricDraft own(@Nullable MetricDraft before) {
        boolean wasVerified = before != null && before.verified();
        MetricDraft typed = draft(before)
                .edited()
                .code(before == null ? "" : before.code())
                .verified(wasVerified)
                .write();
        return typed.equals(before) ? typed : typed.edited().verified(false).write();
    }

    /** As typed, whatever is wrong with the claim left out: for showing, not for storing. */
    MetricDraft shown(@Nullable MetricDraft before) {
        return new MetricForm(
                        version, id, was, code, label, value, unit, qualifier, wording, period, source, baseline,
                        target, direction, verified, "", "", false, "")
                .draft(before);
    }

    static @Nullable String decimal(String typed) {
        String number = ClaimForm.number(typed);
        return number.isEmpty() ? null : number;
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
