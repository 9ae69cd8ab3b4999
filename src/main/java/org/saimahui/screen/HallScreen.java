package org.saimahui.screen;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A browser that is one of the hall's screens; knows the hash of its cookie only. */
@Entity
class HallScreen {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private String name = "";

    private String secretHash = "";

    private Instant pairedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private @Nullable Pin pinned;

    protected HallScreen() {}

    HallScreen(long contestId, String name, String secretHash, Instant pairedAt) {
        this.contestId = contestId;
        this.name = name;
        this.secretHash = secretHash;
        this.pairedAt = pairedAt;
    }

    void rename(String newName) {
        name = newName;
    }

    /** @param pin null to follow what is on air */
    void pin(@Nullable Pin pin) {
        pinned = pin;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long contestId() {
        return contestId;
    }

    String name() {
        return name;
    }

    @Nullable
    Pin pinned() {
        return pinned;
    }
}
