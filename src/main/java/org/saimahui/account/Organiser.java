package org.saimahui.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who may organise. */
@Entity
class Organiser {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";

    private String passwordHash = "";

    @Enumerated(EnumType.STRING)
    private OrganiserRole role = OrganiserRole.ORGANISER;

    private Instant createdAt = Instant.EPOCH;

    protected Organiser() {}

    Organiser(String name, OrganiserRole role, String passwordHash, Instant createdAt) {
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    OrganiserRole role() {
        return role;
    }

    /** @param person what people call whoever acts by it */
    OrganiserView toView(String person) {
        return new OrganiserView(name, person, role, createdAt);
    }
}
