package org.saimahui.seat;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Hashes;

/** One device on a seat; knows the hash of its cookie only. */
@Entity
class SeatSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long cardId;

    private String sessionHash = "";

    private Instant claimedAt = Instant.EPOCH;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable SeatEnd endedWhy;

    protected SeatSession() {}

    SeatSession(long cardId, String sessionHash, Instant now) {
        this.cardId = cardId;
        this.sessionHash = sessionHash;
        this.claimedAt = now;
    }

    void end(SeatEnd why, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endedWhy = why;
        }
    }

    @Nullable
    SeatEnd endedWhy() {
        return endedWhy;
    }

    /** Whether that is the secret of its cookie; null is nobody's. */
    boolean isOf(@Nullable String secret) {
        return secret != null && sessionHash.equals(Hashes.sha256Hex(secret));
    }

    long cardId() {
        return cardId;
    }

    Instant claimedAt() {
        return claimedAt;
    }
}
