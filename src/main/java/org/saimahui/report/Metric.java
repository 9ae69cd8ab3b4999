package org.saimahui.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** One figure of a report's working copy. */
@Entity
class Metric {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private long presenterId;

    private int place;

    private String code = "";

    private String label = "";

    @Column(name = "metric_value")
    private @Nullable String value;

    private String unit = "";

    @Enumerated(EnumType.STRING)
    private Qualifier qualifier = Qualifier.EXACT;

    private String wording = "";

    private String period = "";

    private String source = "";

    private @Nullable String baseline;

    private @Nullable String target;

    @Enumerated(EnumType.STRING)
    private Direction direction = Direction.HIGHER;

    private @Nullable String method;

    private @Nullable String weight;

    @Column(name = "floor_value")
    private @Nullable String floor;

    private @Nullable String goal;

    private @Nullable String cap;

    private @Nullable Boolean clamp;

    private @Nullable String best;

    private @Nullable String worst;

    private boolean verified;

    private @Nullable Claim claim;

    protected Metric() {}

    Metric(long contestId, long presenterId, int place, MetricDraft draft) {
        this.contestId = contestId;
        this.presenterId = presenterId;
        this.place = place;
        edit(draft);
    }

    void edit(MetricDraft draft) {
        code = draft.code();
        label = draft.label();
        value = draft.value();
        unit = draft.unit();
        qualifier = draft.qualifier();
        wording = draft.wording();
        period = draft.period();
        source = draft.source();
        baseline = draft.baseline();
        target = draft.target();
        direction = draft.direction();
        method = draft.method();
        weight = draft.weight();
        floor = draft.floor();
        goal = draft.goal();
        cap = draft.cap();
        clamp = draft.clamp();
        best = draft.best();
        worst = draft.worst();
        verified = draft.verified();
        claim = draft.claim();
    }

    void move(int newPlace) {
        place = newPlace;
    }

    int place() {
        return place;
    }

    String code() {
        return code;
    }

    long presenterId() {
        return presenterId;
    }

    MetricDraft draft() {
        return MetricDraft.of(code)
                .label(label)
                .value(value)
                .unit(unit)
                .qualifier(qualifier)
                .wording(wording)
                .period(period)
                .source(source)
                .baseline(baseline)
                .target(target)
                .direction(direction)
                .method(method)
                .weight(weight)
                .floor(floor)
                .goal(goal)
                .cap(cap)
                .clamp(clamp)
                .best(best)
                .worst(worst)
                .verified(verified)
                .claim(claim)
                .write();
    }
}
