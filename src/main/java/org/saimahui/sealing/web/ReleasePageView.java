package org.saimahui.sealing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.oversight.Overseen;
import org.saimahui.release.Corrections;
import org.saimahui.release.KeyRing;
import org.saimahui.release.ReleasedResult;
import org.saimahui.stage.CommandButton;
import org.saimahui.sums.ResultSheet;

/**
 * What the release page shows.
 *
 * @param fingerprint in groups of four
 * @param hex the same as it is
 * @param key the button that releases
 * @param turn the button that turns the key of whoever looks
 * @param ring the keys as they stand
 * @param returned what turned the keys back, in words; null where nothing did
 * @param overseen what is printed of the supervisor's part
 * @param correct the button that begins a correction
 * @param uncorrect the button that gives it up
 * @param again buttons that open closed markings for single seats, or close them; while a result is corrected
 * @param correction why the released version is being corrected; null where it is not
 * @param released null before
 */
record ReleasePageView(
        Situation now,
        List<Check> checks,
        String fingerprint,
        String hex,
        CommandButton key,
        CommandButton turn,
        CommandButton correct,
        CommandButton uncorrect,
        List<CommandButton> again,
        Corrections.@Nullable Correction correction,
        KeyRing ring,
        @Nullable String returned,
        Overseen.Print overseen,
        @Nullable ReleasedResult released,
        ResultSheet sheet,
        long seen) {

    /** Whether a release is still to come: the first, or that of a correction. */
    public boolean isOpen() {
        return released == null || now.contest().correcting();
    }

    /** Whether the key of whoever looks is to be turned before anything else. */
    public boolean turnsFirst() {
        return isOpen() && !ring.isSealed();
    }

    /**
     * @param done false where somebody should look before the key is turned
     * @param room page of the contest on which it is mended or looked at, below the contest's own; null for none
     */
    record Check(boolean done, String text, @Nullable Room room) {

        Check(boolean done, String text) {
            this(done, text, null);
        }
    }

    /** Where a check leads. */
    enum Room {
        CONSOLE("/console"),
        STANDINGS("/standings"),
        SUMS("/standings/all"),
        SIGNATURES("/standings#signatures"),
        DECISIONS("/decisions"),
        ADJUSTMENTS("/adjustments"),
        BALLOTS("/ballots"),
        OBJECTIONS("/objections");

        private final String path;

        Room(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }
}
