package org.saimahui.stage.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.release.ReleasedResult;
import org.saimahui.stage.CommandButton;
import org.saimahui.sums.ResultSheet;

/**
 * What the release page shows.
 *
 * @param fingerprint in groups of four
 * @param key the button
 * @param released null before
 */
record ReleasePageView(
        Situation now,
        List<Check> checks,
        String fingerprint,
        CommandButton key,
        @Nullable ReleasedResult released,
        ResultSheet sheet,
        long seen) {

    /**
     * @param done false where somebody should look before the key is turned
     * @param decides whether it is, or was, settled by a written decision, so that the line leads there
     */
    record Check(boolean done, String text, boolean decides) {

        Check(boolean done, String text) {
            this(done, text, false);
        }
    }
}
