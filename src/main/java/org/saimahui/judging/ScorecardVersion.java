package org.saimahui.judging;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The marks of a card as they were sent once, with the receipt given for them. Never changed. */
@Entity
@IdClass(ScorecardVersionId.class)
class ScorecardVersion {

    @Id
    private long scorecardId;

    @Id
    private int version;

    private long contestId;

    private String receipt = "";

    private Instant sentAt = Instant.EPOCH;

    @Column(name = "comment_text")
    private @Nullable String comment;

    @Column(columnDefinition = "numeric")
    private BigDecimal total = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    private CardSource source = CardSource.SEAT;

    @ElementCollection
    @CollectionTable(
            name = "mark",
            joinColumns = {
                @JoinColumn(name = "scorecard_id", referencedColumnName = "scorecardId"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @MapKeyColumn(name = "criterion")
    @Column(name = "points", columnDefinition = "numeric")
    private Map<String, BigDecimal> marks = new HashMap<>();

    protected ScorecardVersion() {}

    ScorecardVersion(
            long contestId, Scorecard card, String receipt, Instant sentAt, CheckedMarks marks, CardSource source) {
        this.source = source;
        this.contestId = contestId;
        this.scorecardId = card.id();
        this.version = card.version();
        this.receipt = receipt;
        this.sentAt = sentAt;
        this.comment = marks.comment();
        this.total = marks.total();
        this.marks = new HashMap<>(marks.points());
    }

    /** Whether the same marks and comment are meant; 23 and 23.0 are the same mark. */
    boolean hasContent(CheckedMarks other) {
        return Objects.equals(comment, other.comment())
                && marks.keySet().equals(other.points().keySet())
                && marks.entrySet().stream()
                        .allMatch(m -> m.getValue().compareTo(other.points().get(m.getKey())) == 0);
    }

    long scorecardId() {
        return scorecardId;
    }

    int version() {
        return version;
    }

    String receipt() {
        return receipt;
    }

    CardSource source() {
        return source;
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String comment() {
        return comment;
    }

    Map<String, BigDecimal> marks() {
        return marks;
    }
}
