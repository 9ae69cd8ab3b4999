package org.saimahui.scoreboard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What has been let out of one presenter's marks, and whether the Board has taken the presenter. */
@Entity
@Table(name = "shown_marks")
class ShownMarksRow {

    @Id
    private long presenterId;

    private long contestId;

    private int step;

    private int lastStep;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String content = "";

    private boolean onBoard;

    private @Nullable Instant boardAt;

    protected ShownMarksRow() {}

    /** @param onBoard whether the Board takes presenters as soon as their marking is closed */
    ShownMarksRow(long contestId, long presenterId, boolean onBoard) {
        this.contestId = contestId;
        this.presenterId = presenterId;
        this.onBoard = onBoard;
    }

    void show(ShownMarks marks, String newContent) {
        step = marks.step();
        lastStep = marks.last();
        content = newContent;
    }

    /** The Board takes the presenter then, unless it has already. */
    void boardAt(Instant instant) {
        if (!onBoard && boardAt == null) {
            boardAt = instant;
        }
    }

    void putOnBoard() {
        onBoard = true;
        boardAt = null;
    }

    long presenterId() {
        return presenterId;
    }

    int step() {
        return step;
    }

    int lastStep() {
        return lastStep;
    }

    String content() {
        return content;
    }

    boolean onBoard() {
        return onBoard;
    }

    @Nullable
    Instant boardAt() {
        return boardAt;
    }
}
