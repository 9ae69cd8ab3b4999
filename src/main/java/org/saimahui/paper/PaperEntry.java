package org.saimahui.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a clerk has typed from a slip once. */
@Entity
class PaperEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private long presenterId;

    private long judgeId;

    private String clerk = "";

    private @Nullable String deviceHash;

    private String marks = "{}";

    private @Nullable Integer cardVersion;

    private Instant enteredAt = Instant.EPOCH;

    protected PaperEntry() {}

    /** @param marks JSON, criterion to mark */
    PaperEntry(
            long contestId,
            long presenterId,
            long judgeId,
            String clerk,
            @Nullable String deviceHash,
            String marks,
            Instant enteredAt) {
        this.contestId = contestId;
        this.presenterId = presenterId;
        this.judgeId = judgeId;
        this.clerk = clerk;
        this.deviceHash = deviceHash;
        this.marks = marks;
        this.enteredAt = enteredAt;
    }

    /** It has become that version of the card. */
    void settle(int version) {
        cardVersion = version;
    }

    /** Whether it still waits to become a card. */
    boolean isOpen() {
        return cardVersion == null;
    }

    @Nullable
    Integer cardVersion() {
        return cardVersion;
    }

    long judgeId() {
        return judgeId;
    }

    String clerk() {
        return clerk;
    }

    @Nullable
    String deviceHash() {
        return deviceHash;
    }

    String marks() {
        return marks;
    }
}
