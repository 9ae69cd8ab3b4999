package org.saimahui.report;

import org.jspecify.annotations.Nullable;

/**
 * Writes a figure field by field, by name. A new one is shown and not scored, nothing said of it, not verified; an edited
 * one keeps what is not named.
 */
public final class MetricWriter {

    private String code;

    private String label = "";

    private @Nullable String value;

    private String unit = "";

    private Qualifier qualifier = Qualifier.EXACT;

    private String wording = "";

    private String period = "";

    private String source = "";

    private @Nullable String baseline;

    private @Nullable String target;

    private Direction direction = Direction.HIGHER;

    private @Nullable String method;

    private @Nullable String weight;

    private @Nullable String floor;

    private @Nullable String goal;

    private @Nullable String cap;

    private @Nullable Boolean clamp;

    private @Nullable String best;

    private @Nullable String worst;

    private boolean verified;

    private @Nullable Claim claim;

    MetricWriter(String code) {
        this.code = code;
    }

    /** Everything as it is in {@code metric}. */
    MetricWriter(MetricDraft metric) {
        code = metric.code();
        label = metric.label();
        value = metric.value();
        unit = metric.unit();
        qualifier = metric.qualifier();
        wording = metric.wording();
        period = metric.period();
        source = metric.source();
        baseline = metric.baseline();
        target = metric.target();
        direction = metric.direction();
        method = metric.method();
        weight = metric.weight();
        floor = metric.floor();
        goal = metric.goal();
        cap = metric.cap();
        clamp = metric.clamp();
        best = metric.best();
        worst = metric.worst();
        verified = metric.verified();
        claim = metric.claim();
    }

    public MetricWriter code(String newCode) {
        code = newCode;
        return this;
    }

    public MetricWriter label(String newLabel) {
        label = newLabel;
        return this;
    }

    public MetricWriter value(@Nullable String newValue) {
        value = newValue;
        return this;
    }

    public MetricWriter unit(String newUnit) {
        unit = newUnit;
        return this;
    }

    public MetricWriter qualifier(Qualifier newQualifier) {
        qualifier = newQualifier;
        return this;
    }

    public MetricWriter wording(String newWording) {
        wording = newWording;
        return this;
    }

    public MetricWriter period(String newPeriod) {
        period = newPeriod;
        return this;
    }

    public MetricWriter source(String newSource) {
        source = newSource;
        return this;
    }

    public MetricWriter baseline(@Nullable String newBaseline) {
        baseline = newBaseline;
        return this;
    }

    public MetricWriter target(@Nullable String newTarget) {
        target = newTarget;
        return this;
    }

    public MetricWriter direction(Direction newDirection) {
        direction = newDirection;
        return this;
    }

    public MetricWriter method(@Nullable String newMethod) {
        method = newMethod;
        return this;
    }

    public MetricWriter weight(@Nullable String newWeight) {
        weight = newWeight;
        return this;
    }

    public MetricWriter floor(@Nullable String newFloor) {
        floor = newFloor;
        return this;
    }

    public MetricWriter goal(@Nullable String newGoal) {
        goal = newGoal;
        return this;
    }

    public MetricWriter cap(@Nullable String newCap) {
        cap = newCap;
        return this;
    }

    public MetricWriter clamp(@Nullable Boolean newClamp) {
        clamp = newClamp;
        return this;
    }

    public MetricWriter best(@Nullable String newBest) {
        best = newBest;
        return this;
    }

    public MetricWriter worst(@Nullable String newWorst) {
        worst = newWorst;
        return this;
    }

    public MetricWriter verified(boolean newVerified) {
        verified = newVerified;
        return this;
    }

    public MetricWriter claim(@Nullable Claim newClaim) {
        claim = newClaim;
        return this;
    }

    /** The figure, not checked yet. */
    public MetricDraft write() {
        return new MetricDraft(
                code, label, value, unit, qualifier, wording, period, source, baseline, target, direction, method,
                weight, floor, goal, cap, clamp, best, worst, verified, claim);
    }
}
