package org.saimahui.cue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the evening's running order.
 *
 * @param key names it for good: {@code cover}, {@code call-12} (by the presenter's id), {@code own-7}
 * @param presenterId whose; for an own cue the one beside whom it hangs; null where it is nobody's
 * @param steps how many times it takes the next key, from 1
 * @param text of an own cue; empty else
 * @param seconds of a break's countdown; null without one
 * @param done whether it has been run, or what it would do has happened otherwise
 * @param skipped whether the organisers have taken it out of the running order
 */
public record Cue(
        String key,
        CueKind kind,
        @Nullable Long presenterId,
        int steps,
        String text,
        @Nullable Integer seconds,
        boolean done,
        boolean skipped) {

    /** Whether the next key stops here. */
    boolean isAhead() {
        return !done && !skipped;
    }

    /** Whether both belong to the same stretch of the evening, which is played through before anything else. */
    public boolean isBeside(Cue other) {
        return presenterId == null
                ? other.presenterId == null && other.kind.part() == kind.part()
                : presenterId.equals(other.presenterId);
    }

    /** The same, run. */
    Cue asDone() {
        return new Cue(key, kind, presenterId, steps, text, seconds, true, skipped);
    }

    /** Which prize an award gives, from 1 for the best; of a special prize the number of its cue. */
    public int prize() {
        return Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
    }

    /** What is on air at that step of it; empty where a page is opened instead. @param now from which a break counts down */
    public Optional<Scene> scene(int step, Instant now) {
        SceneKind picture = kind.scene();
        if (picture == null) {
            return Optional.empty();
        }
        boolean about = kind.part() == CueKind.Part.PRESENTER;
        // Marks begin with the backs of the boards, which stand already when the cue is run.
        boolean given = kind == CueKind.AWARD || kind == CueKind.SPECIAL_PRIZE;
        int shown = kind == CueKind.MARKS ? step + 1 : given ? prize() : step;
        Instant until = seconds == null ? null : now.plusSeconds(seconds);
        return Optional.of(new Scene(picture, about ? presenterId : null, shown, text, until));
    }
}
