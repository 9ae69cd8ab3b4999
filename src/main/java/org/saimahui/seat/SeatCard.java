package org.saimahui.seat;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invitation to sit on a seat; knows the hashes of its secrets only. */
@Entity
class SeatCard {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private String seat = "";

    @Enumerated(EnumType.STRING)
    private SeatRole role = SeatRole.JUDGE;

    private String tokenHash = "";

    private String codeHash = "";

    private Instant issuedAt = Instant.EPOCH;

    private @Nullable Instant revokedAt;

    protected SeatCard() {}

    SeatCard(long contestId, String seat, SeatRole role, String tokenHash, String codeHash, Instant now) {
        this.contestId = contestId;
        this.seat = seat;
        this.role = role;
        this.tokenHash = tokenHash;
        this.codeHash = codeHash;
        this.issuedAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long contestId() {
        return contestId;
    }

    String seat() {
        return seat;
    }

    SeatRole role() {
        return role;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
