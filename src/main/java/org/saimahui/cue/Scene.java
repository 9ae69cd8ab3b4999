package org.saimahui.cue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One picture. It carries no numbers of the contest: a screen that knows a scene knows no mark.
 *
 * @param presenterId whom it is about; null where it is about nobody
 * @param step which figure, board or movement has come, from 0
 * @param text of a message or a break, at most {@value #LONGEST_TEXT} characters; empty else
 * @param until when a break ends; null without a countdown
 */
public record Scene(
        SceneKind kind,
        @Nullable Long presenterId,
        int step,
        String text,
        @Nullable Instant until) {

    /** So many characters can be read from the last row. */
    public static final int LONGEST_TEXT = 60;

    /** Further than any step: all that comes one by one has come. */
    public static final int WHOLE = 999;

    /** The cover. */
    public static final Scene COVER = of(SceneKind.COVER);

    /** A picture of nobody in particular, at its first step. */
    public static Scene of(SceneKind kind) {
        return new Scene(kind, null, 0, "", null);
    }

    /** A picture of one presenter, at its first step. @param presenterId id of the row, not the running number */
    public static Scene of(SceneKind kind, long presenterId) {
        return new Scene(kind, presenterId, 0, "", null);
    }

    /** The step as programs are told it: which cue a special prize comes of is nobody's business. */
    public int toldStep() {
        return kind == SceneKind.SPECIAL_PRIZE ? 0 : step;
    }

    /** The same picture, further on. */
    public Scene atStep(int newStep) {
        return new Scene(kind, presenterId, newStep, text, until);
    }
}
