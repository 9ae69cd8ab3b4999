package org.saimahui.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.stage.CommandButton;
import org.saimahui.stage.NextButton;
import org.saimahui.stage.Preparations;

/**
 * What the contest's page shows.
 *
 * @param publication publishes or hides the programme
 * @param next what usually comes next; null when the evening is over
 * @param again whose marking is open again, where no key says so; empty else
 * @param tickets whether tickets are recommended: the audience has weight and anybody may vote
 */
record ContestPageView(
        Situation now,
        List<Step> life,
        List<Group> groups,
        CommandButton publication,
        @Nullable NextButton next,
        String again,
        boolean tickets) {

    /**
     * A state of the contest's life.
     *
     * @param when {@code done}, {@code now} or {@code later}
     */
    record Step(String word, String when) {}

    /**
     * The pages of one time of the evening.
     *
     * @param name {@code before}, {@code evening} or {@code after}
     */
    record Group(String name, List<Room> rooms) {

        /** How many things are still missing here. */
        public long open() {
            return rooms.stream()
                    .flatMap(r -> r.checks().stream())
                    .filter(c -> !c.done())
                    .count();
        }
    }

    /**
     * One page of the contest.
     *
     * @param checks what is to be done there; empty where nothing can be missing
     */
    record Room(String name, String href, List<Preparations.Check> checks) {}
}
