package org.saimahui.points;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision about level presenters, with the order decided. Never changed; the last one counts. */
@Entity
class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    @Convert(converter = NumbersConverter.class)
    private List<Integer> presenters = List.of();

    @Column(name = "decided")
    @Convert(converter = NumbersConverter.class)
    private List<Integer> order = List.of();

    private String reason = "";

    private Instant madeAt = Instant.EPOCH;

    protected Decision() {}

    Decision(long contestId, List<Integer> presenters, List<Integer> order, String reason, Instant now) {
        this.contestId = contestId;
        this.presenters = presenters;
        this.order = order;
        this.reason = reason;
        this.madeAt = now;
    }

    DecisionView toView() {
        return new DecisionView(presenters, order, reason, madeAt);
    }
}
