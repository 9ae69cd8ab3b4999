package org.saimahui.scoreboard.web;

import org.saimahui.contest.ContestState;
import org.saimahui.presenter.Turn;
import org.saimahui.scoreboard.Board;
import org.saimahui.voting.VoteState;

/** What the big screen shows, following the evening by itself. */
enum Scene {
    COVER,
    PRESENTER,
    LAMPS,
    VOTE,
    RANKING;

    static Scene of(Board board) {
        Board.OnStage onStage = board.onStage();
        if (board.state() == ContestState.DRAFT) {
            return COVER;
        }
        if (onStage != null && onStage.turn() == Turn.MARKING) {
            return LAMPS;
        }
        if (onStage != null && onStage.turn() == Turn.CALLED) {
            return PRESENTER;
        }
        if (board.vote().state() == VoteState.OPEN) {
            return VOTE;
        }
        return board.rows().isEmpty() ? COVER : RANKING;
    }
}
