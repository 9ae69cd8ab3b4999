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
 * @param stand how far the contest is
 * @param judged whether anybody gives marks
 * @param vote where the audience's vote stands
 * @param lots how far the draw of the running order is
 * @param held the first ones, whose markings are closed together
 */
public record CueFacts(
        List<PresenterView> presenters,
        Presses presses,
        Stand stand,
        boolean judged,
        Result result,
        Vote vote,
        Lots lots,
        HeldStart held) {

    public CueFacts {
        presenters = List.copyOf(presenters);
    }

    /**
     * What is shown of presenters, by id.
     *
     * @param figures how many key figures the wall can show of one; none where absent
     * @param boards how many presses the marks take after closing (亮分); absent where they are never shown
     */
    public record Presses(Map<Long, Integer> figures, Map<Long, Integer> boards) {

        public Presses {
            figures = Map.copyOf(figures);
            boards = Map.copyOf(boards);
        }
    }

    /**
     * How far the contest is.
     *
     * @param begun whether it has gone live
     * @param released whether there is a released result
     */
    public record Stand(boolean begun, boolean closed, boolean released) {}

    /**
     * How the result is told.
     *
     * @param frozen whether the ranking stands still, so that counts come with the result
     * @param reveal how many presses it takes to tell it and to show who is first; 0 where there is nothing that the
     *     public does not know
     * @param awards how many prizes there are
     */
    public record Result(boolean frozen, int reveal, int awards) {}

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
        return presses.boards().getOrDefault(presenter.id(), 0);
    }

    int figuresOf(PresenterView presenter) {
        return presses.figures().getOrDefault(presenter.id(), 0);
    }
}
