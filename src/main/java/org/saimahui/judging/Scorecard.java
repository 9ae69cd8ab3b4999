package org.saimahui.judging;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** One judge's card for one presenter; names the version of the marks that counts. */
@Entity
class Scorecard {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private long presenterId;

    private long judgeId;

    private int version;

    private int voidVersion;

    protected Scorecard() {}

    Scorecard(long contestId, long presenterId, long judgeId) {
        this.contestId = contestId;
        this.presenterId = presenterId;
        this.judgeId = judgeId;
    }

    /** The next version counts from now on; the old one is kept. */
    int raise() {
        return ++version;
    }

    /** What was sent so far counts no more; it stays as the version that the next one replaces. */
    void declareVoid() {
        voidVersion = version;
    }

    /** Whether a version counts. */
    boolean counts() {
        return version > voidVersion;
    }

    /** How many versions were sent that are not void. */
    int timesSent() {
        return version - voidVersion;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    long presenterId() {
        return presenterId;
    }

    long judgeId() {
        return judgeId;
    }

    int version() {
        return version;
    }

    /** Under what the record seals what is on it. */
    String seal() {
        return "card " + id();
    }
}
