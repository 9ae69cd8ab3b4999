package org.saimahui.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.cue.SceneKind;
import org.saimahui.presenter.PresenterView;
import org.saimahui.stage.CommandButton;
import org.saimahui.stage.NextButton;

/**
 * What is on air, what comes next, and the keys that move it.
 *
 * @param version of the scene; the keys compare it
 * @param held whether the screens that follow keep their picture
 * @param kind of the scene that is on air
 * @param text of a message or break on air; empty else
 * @param onAir what is on air, in words
 * @param ahead what the next key puts on air, in words; null where it opens a page or nothing comes
 * @param next the big key; null when the evening is over
 * @param back shows the cue before again; null before the second
 * @param stretch whose cues are listed, in words
 * @param cues of the stretch of the evening that is being played
 * @param opensVote whether the next key opens the vote, so that one may say for how long
 * @param oneByOne whether it shows marks that could be shown a board at a time
 * @param photos neighbours too close for the eye, as the public ranking stands
 * @param attached whose approved report has attachments
 * @param page which of their pages is on air; null for none
 */
record WallView(
        long version,
        boolean held,
        SceneKind kind,
        String text,
        String onAir,
        @Nullable String ahead,
        @Nullable NextButton next,
        @Nullable NextButton back,
        String stretch,
        List<Line> cues,
        boolean opensVote,
        boolean oneByOne,
        List<Photo> photos,
        List<PresenterView> attached,
        @Nullable Page page) {

    /** Two who are too close for the eye, by number, and in words. */
    record Photo(int one, int other, String word) {}

    /**
     * A page of what is attached to a report, while it is on air.
     *
     * @param step which, from 0
     * @param pages of all attachments of that report
     */
    record Page(int presenter, int step, int pages) {

        public boolean hasMore() {
            return step + 1 < pages;
        }
    }

    public boolean isBlank() {
        return kind == SceneKind.BLANK;
    }

    public boolean isMessage() {
        return kind == SceneKind.MESSAGE;
    }

    /**
     * A cue in the list.
     *
     * @param state {@code done}, {@code now}, {@code next}, {@code later} or {@code skipped}
     * @param time when it was run, by the contest's clock; empty where the record does not say
     * @param again when something was opened, or closed, a second time
     * @param act does what it commands at once, out of turn; null where that is not possible or it is next anyway
     */
    record Line(
            String key,
            String state,
            String word,
            String time,
            List<String> again,
            @Nullable CommandButton act) {

        Line {
            again = List.copyOf(again);
        }
    }
}
