package org.saimahui.cue;

import java.util.List;
import java.util.Map;
import org.saimahui.presenter.HeldStart;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;

/**
 * What the running order is made from.
 *
 * @param presenters in running order, those who have left included
 * @param figures how many key figures the wall can show of a presenter, by id; none where absent
 * @param begun whether the contest has gone live
 * @param closed whether the contest is closed
 * @param released whether there is a released result
 * @param judged whether anybody gives marks
 * @param boards how many presses the marks of a presenter take after closing (亮分), by id; absent where they are never shown
 * @param frozen whether the ranking stands still, so that counts come with the result
 * @param reveal how many presses it takes to tell the result and to show who is first; 0 where there is nothing that the public does not know
 * @param vote where the audience's vote stands
 * @param awards how many prizes there are
 * @param lots how far the draw of the running order is
 * @param held the first ones, whose markings are closed together
 */
public record CueFacts(
        List<PresenterView> presenters,
        Map<Long, Integer> figures,
        boolean begun,
        boolean closed,
        boolean released,
        boolean judged,
        Map<Long, Integer> boards,
        boolean frozen,
        int reveal,
        Vote vote,
        int awards,
        Lots lots,
        HeldStart held) {

    public CueFacts {
        presenters = List.copyOf(presenters);
        figures = Map.copyOf(figures);
        boards = Map.copyOf(boards);
    }

    /** Whether somebody was on stage or the vote was opened: then no lots are drawn any more. */
    boolean isOrderFixed() {
        return vote.hasReached(Vote.OPEN) || presenters.stream().anyMatch(p -> p.turn() != Turn.WAITING);
    }

    /** The audience's vote as far as the running order is concerned. */
    public enum Vote {
        /** The rule has none. */
        NONE,
        BEFORE,
        OPEN,
        CLOSED,
        SHOWN;

        boolean hasReached(Vote other) {
            return compareTo(other) >= 0;
        }
    }

    /** The draw of the running order. */
    public enum Lots {
        /** Nobody draws. */
        NONE,
        /** List and secret are sealed. */
        SEALED,
        DRAWN
    }

    int boardsOf(PresenterView presenter) {
        return boards.getOrDefault(presenter.id(), 0);
    }

    int figuresOf(PresenterView presenter) {
        return figures.getOrDefault(presenter.id(), 0);
    }
}
