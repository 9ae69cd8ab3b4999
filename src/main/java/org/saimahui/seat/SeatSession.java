package org.saimahui.seat;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Device;
import org.saimahui.shared.Hashes;

/** One device on a seat; knows the hash of its cookie only. */
@Entity
class SeatSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long cardId;

    private String sessionHash = "";

    private @Nullable String deviceHash;

    private Instant claimedAt = Instant.EPOCH;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable SeatEnd endedWhy;

    protected SeatSession() {}

    /** @param deviceHash of the device that sits there; null where it is not known */
    SeatSession(long cardId, String sessionHash, @Nullable String deviceHash, Instant now) {
        this.cardId = cardId;
        this.sessionHash = sessionHash;
        this.deviceHash = deviceHash;
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

    /** From where it was taken; null where that is not known. */
    @Nullable
    Device device() {
        return deviceHash == null ? null : new Device(deviceHash);
    }

    long cardId() {
        return cardId;
    }

    Instant claimedAt() {
        return claimedAt;
    }
}
