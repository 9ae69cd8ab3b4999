package org.saimahui.ties;

import java.time.Instant;
import java.util.List;
import org.saimahui.presenter.PresenterView;

/**
 * One vote about two who are level, for organisers. Who chose what is in it once it is over.
 *
 * @param chief whether the chief judge alone decides
 * @param seats who may vote
 * @param sent how many have
 * @param state {@code OPEN}, {@code DECIDED}, {@code LEVEL} or {@code GIVEN_UP}
 * @param forFirst how many chose the first; 0 while it is open
 */
public record TieVoteView(
        long id,
        PresenterView first,
        PresenterView second,
        boolean chief,
        List<String> seats,
        int sent,
        String state,
        int forFirst,
        int forSecond,
        Instant openedAt,
        Instant endsAt) {

    public TieVoteView {
        seats = List.copyOf(seats);
    }

    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
