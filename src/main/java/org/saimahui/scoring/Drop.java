package org.saimahui.scoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;

/** How many of the highest and lowest are dropped, of what, and what happens where there are too few. */
public record Drop(int highest, int lowest, Scope scope, TooFew tooFew) {

    /** What is dropped: whole cards by their totals, or single marks inside each criterion. */
    public enum Scope {
        SCORECARD,
        CRITERION
    }

    /** With fewer than highest + lowest + 1: drop nothing, drop one less at each end until one is left, or refuse. */
    public enum TooFew {
        KEEP_ALL,
        DROP_FEWER,
        REFUSE
    }

    private static final Drop NOTHING = new Drop(0, 0, Scope.SCORECARD, TooFew.KEEP_ALL);

    /** The same scope with nothing dropped. */
    Drop nothing() {
        return new Drop(0, 0, scope, TooFew.KEEP_ALL);
    }

    boolean isTooFew(int count) {
        return count < (long) highest + lowest + 1;
    }

    static Drop read(@Nullable Fields fields) {
        if (fields == null) {
            return NOTHING;
        }
        Drop drop = new Drop(
                (int) fields.whole("highest", 0, Integer.MAX_VALUE, 0),
                (int) fields.whole("lowest", 0, Integer.MAX_VALUE, 0),
                fields.choice("scope", Scope.class, Scope.SCORECARD),
                fields.choice("tooFew", TooFew.class, TooFew.KEEP_ALL));
        fields.end();
        return drop;
    }

    Map<String, @Nullable Object> toDocument() {
        return Documents.object()
                .put("highest", highest)
                .put("lowest", lowest)
                .put("scope", scope)
                .put("tooFew", tooFew)
                .done();
    }
}
