package org.saimahui.ties;

import java.time.Instant;
import org.saimahui.presenter.PresenterView;

/**
 * One vote about two who are level, for organisers. Who chose what is in it once it is over.
 *
 * @param chief whether the chief judge alone decides
 * @param asked how many may vote, or could when it ended
 * @param sent how many have
 * @param state {@code OPEN}, {@code DECIDED}, {@code LEVEL}, {@code GIVEN_UP} or {@code OVERTAKEN}
 * @param forFirst how many chose the first; 0 while it is open
 */
public record TieVoteView(
        long id,
        PresenterView first,
        PresenterView second,
        boolean chief,
        int asked,
        int sent,
        String state,
        int forFirst,
        int forSecond,
        Instant openedAt,
        Instant endsAt) {

    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
