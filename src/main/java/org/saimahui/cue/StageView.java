package org.saimahui.cue;

import org.jspecify.annotations.Nullable;

/**
 * Where the wall and the running order stand.
 *
 * @param version raised by every change of either; the next and back keys compare it
 * @param held whether screens that follow keep their picture
 * @param running key of the cue that was run last; null before the first
 * @param runningStep at which step of it
 * @param pointer key of the cue that the next key runs; null for the first that is ahead
 */
public record StageView(
        long version,
        boolean held,
        Scene scene,
        @Nullable String running,
        int runningStep,
        @Nullable String pointer) {

    /** Whether that cue of a presenter was run last, whatever has been put on air beside it since. */
    public boolean isRunning(CueKind kind, long presenterId) {
        return CueListMaker.key(kind, presenterId).equals(running);
    }
}
