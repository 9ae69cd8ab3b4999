package org.saimahui.host;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the host of a contest has read. */
@Entity
@Table(name = "host_said")
class SaidRow {

    @Id
    private long contestId;

    private String line = "";

    private String stage = "";

    protected SaidRow() {}

    SaidRow(long contestId, Said said) {
        this.contestId = contestId;
        this.line = said.line();
        this.stage = said.stage();
    }

    Said said() {
        return new Said(line, stage);
    }
}
