package org.saimahui.report;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
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

    private Amount amount = Amount.NONE;

    private Yardstick yardstick = Yardstick.NONE;

    private Evidence evidence = Evidence.NONE;

    /** Hibernate reads no component at all where every column is empty. */
    private @Nullable Scoring scoring;

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
        amount = draft.amount();
        yardstick = draft.yardstick();
        evidence = draft.evidence();
        scoring = draft.scoring();
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
        return new MetricDraft(
                code, label, amount, yardstick, evidence, Objects.requireNonNullElse(scoring, Scoring.NONE));
    }
}
