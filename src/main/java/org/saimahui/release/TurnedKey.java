package org.saimahui.release;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Hashes;

/** A key that is turned on a fingerprint. */
@Entity
class TurnedKey {

    @EmbeddedId
    private Key key = new Key(0, 0);

    private String fingerprint = "";

    private String turnedBy = "";

    private @Nullable String deviceHash;

    private @Nullable Instant cardIssuedAt;

    private Instant turnedAt = Instant.EPOCH;

    protected TurnedKey() {}

    /**
     * @param device hash of the device it was turned from; null where that is not known
     * @param card when the supervisor's card was issued by which it was turned; null for an account
     */
    TurnedKey(Key key, String fingerprint, String by, @Nullable String device, @Nullable Instant card, Instant now) {
        this.key = key;
        this.fingerprint = fingerprint;
        this.turnedBy = by;
        this.deviceHash = device;
        this.cardIssuedAt = card;
        this.turnedAt = now;
    }

    int number() {
        return key.number();
    }

    boolean isOn(String wanted) {
        return fingerprint.equals(wanted);
    }

    @Nullable
    String deviceHash() {
        return deviceHash;
    }

    @Nullable
    Instant cardIssuedAt() {
        return cardIssuedAt;
    }

    /** What it is called among the rows that the record keeps. */
    String name() {
        return name(key.number());
    }

    /** The same of the key of that number. */
    static String name(int number) {
        return "key/" + number;
    }

    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("fingerprint", fingerprint);
        row.put("by", turnedBy);
        row.put("device", deviceHash == null ? null : Hashes.sha256Hex(deviceHash));
        row.put("card", cardIssuedAt);
        row.put("at", turnedAt);
        return row;
    }

    KeyRing.Turned toView() {
        return new KeyRing.Turned(key.number(), fingerprint, turnedBy, turnedAt);
    }

    /** Contest and number of the key: 1 the supervisor's or the only one, 2 the organiser's. */
    @Embeddable
    record Key(long contestId, int number) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
