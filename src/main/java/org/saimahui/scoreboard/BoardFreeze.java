package org.saimahui.scoreboard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Whether a contest's ranking is frozen, and what it shows meanwhile. */
@Entity
@Table(name = "board_freeze")
class BoardFreeze {

    @Id
    private long contestId;

    private boolean frozen;

    private @Nullable Integer afterNumber;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String content = "";

    protected BoardFreeze() {}

    BoardFreeze(long contestId) {
        this.contestId = contestId;
    }

    /** From now on that is shown. @param after who is the last in it; null for nobody */
    void freeze(@Nullable Integer after, String rows) {
        frozen = true;
        afterNumber = after;
        content = rows;
    }

    void thaw() {
        frozen = false;
    }

    boolean isFrozen() {
        return frozen;
    }

    @Nullable
    Integer after() {
        return afterNumber;
    }

    String content() {
        return content;
    }
}
