package org.saimahui.seat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device that wants a seat on which another one sits; knows the hash of its cookie only. */
@Entity
class SeatClaim {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private long cardId;

    private String secretHash = "";

    private String sign = "";

    private @Nullable String browserOf;

    private @Nullable String deviceHash;

    private Instant askedAt = Instant.EPOCH;

    private @Nullable Instant decidedAt;

    private @Nullable String decidedBy;

    private boolean granted;

    protected SeatClaim() {}

    /**
     * @param sign by which people tell this device from another one that waits too
     * @param caller the device that asks
     */
    SeatClaim(SeatCard card, String secretHash, String sign, Caller caller, Instant now) {
        this.contestId = card.contestId();
        this.cardId = card.id();
        this.secretHash = secretHash;
        this.sign = sign;
        this.browserOf = caller.browserOf();
        this.deviceHash = caller.deviceHash();
        this.askedAt = now;
    }

    void decide(boolean yes, String by, Instant now) {
        granted = yes;
        decidedBy = by;
        decidedAt = now;
    }

    boolean isOpen() {
        return decidedAt == null;
    }

    boolean isGranted() {
        return granted;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long contestId() {
        return contestId;
    }

    long cardId() {
        return cardId;
    }

    String secretHash() {
        return secretHash;
    }

    String sign() {
        return sign;
    }

    @Nullable
    String browserOf() {
        return browserOf;
    }

    @Nullable
    String deviceHash() {
        return deviceHash;
    }

    Instant askedAt() {
        return askedAt;
    }
}
