package org.saimahui.judging;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Closed marking opened again for one seat. Until it ends, the version that counted before goes on counting. */
@Entity
class Reopening {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private long presenterId;

    private long judgeId;

    private int fromVersion;

    private @Nullable Integer toVersion;

    private String reason = "";

    private String openedBy = "";

    private Instant openedAt = Instant.EPOCH;

    private @Nullable Instant closedAt;

    private boolean talkRepeated;

    private @Nullable String agreedBy;

    protected Reopening() {}

    /** @param fromVersion the version of the card that counts; 0 where the seat has none */
    Reopening(long contestId, long presenterId, long judgeId, int fromVersion, String reason, String by, Instant now) {
        this.contestId = contestId;
        this.presenterId = presenterId;
        this.judgeId = judgeId;
        this.fromVersion = fromVersion;
        this.reason = reason;
        this.openedBy = by;
        this.openedAt = now;
    }

    /** The talk is held once more and the card sent for the first one is void: nothing of it goes on counting. */
    static Reopening ofRepeat(Scorecard card, long contestId, String reason, String by, Instant now) {
        Reopening repeat =
                new Reopening(contestId, card.presenterId(), card.judgeId(), card.version(), reason, by, now);
        repeat.talkRepeated = true;
        repeat.closedAt = now;
        return repeat;
    }

    /** @param organiser who has agreed before whoever opened it; null for nobody */
    void agreed(@Nullable String organiser) {
        agreedBy = organiser;
    }

    @Nullable
    String agreedBy() {
        return agreedBy;
    }

    /** @param version the version that counts from now on; 0 for none */
    void end(int version, Instant now) {
        toVersion = version;
        closedAt = now;
    }

    /** What it is called among the rows that the record keeps. */
    String name() {
        return "reopening/" + id;
    }

    /** @param presenter running number */
    Map<String, @Nullable Object> row(int presenter, String seat) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("presenter", presenter);
        row.put("seat", seat);
        row.put("from", fromVersion);
        row.put("to", toVersion);
        row.put("reason", reason);
        row.put("by", openedBy);
        row.put("agreedBy", agreedBy);
        row.put("at", openedAt);
        row.put("closedAt", closedAt);
        row.put("repeated", talkRepeated);
        return row;
    }

    boolean isRepeat() {
        return talkRepeated;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    long presenterId() {
        return presenterId;
    }

    long judgeId() {
        return judgeId;
    }

    int fromVersion() {
        return fromVersion;
    }

    @Nullable
    Integer toVersion() {
        return toVersion;
    }

    String reason() {
        return reason;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }
}
