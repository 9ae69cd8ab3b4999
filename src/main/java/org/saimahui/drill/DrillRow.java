package org.saimahui.drill;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The protocol of a contest's last drill. */
@Entity
@Table(name = "drill_protocol")
class DrillRow {

    @Id
    private long contestId;

    private Instant begunAt = Instant.EPOCH;

    private String document = "";

    protected DrillRow() {}

    /** @param document the protocol as JSON */
    DrillRow(long contestId, Instant begunAt, String document) {
        this.contestId = contestId;
        this.begunAt = begunAt;
        this.document = document;
    }

    String document() {
        return document;
    }
}
