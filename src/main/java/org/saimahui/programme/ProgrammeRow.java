package org.saimahui.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Since which version the programme of a contest is as it is. */
@Entity
@Table(name = "programme")
class ProgrammeRow {

    @Id
    private long contestId;

    private long version;

    private String fingerprint = "";

    protected ProgrammeRow() {}

    ProgrammeRow(long contestId) {
        this.contestId = contestId;
    }

    boolean shows(String other) {
        return fingerprint.equals(other);
    }

    /** @return whether it differs from what was there */
    boolean show(String newFingerprint) {
        if (shows(newFingerprint)) {
            return false;
        }
        fingerprint = newFingerprint;
        version++;
        return true;
    }

    long version() {
        return version;
    }
}
