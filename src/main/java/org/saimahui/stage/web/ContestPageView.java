package org.saimahui.stage.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.stage.Situation;

/**
 * What the contest's page shows.
 *
 * @param publication publishes or hides the programme
 * @param next what usually comes next; null when the evening is over
 * @param tickets whether tickets are recommended: the audience has weight and anybody may vote
 */
record ContestPageView(
        Situation now,
        List<Step> life,
        List<Check> checks,
        CommandButton publication,
        ConsoleView.@Nullable Next next,
        boolean tickets) {

    public long open() {
        return checks.stream().filter(c -> !c.done()).count();
    }

    /**
     * A state of the contest's life.
     *
     * @param when {@code done}, {@code now} or {@code later}
     */
    record Step(String word, String when) {}

    /**
     * One thing that an evening needs.
     *
     * @param room where it is done, below the contest's address
     */
    record Check(boolean done, String text, String room) {}
}
