package org.saimahui.screen.web;

import org.saimahui.contest.ContestState;
import org.saimahui.cue.SceneKind;
import org.saimahui.presenter.Turn;
import org.saimahui.scoreboard.Board;
import org.saimahui.voting.VoteState;

/** What the big screen shows where it follows the evening by itself. */
final class FollowedScene {

    private FollowedScene() {}

    static SceneKind of(Board board) {
        Board.OnStage onStage = board.onStage();
        if (board.state() == ContestState.DRAFT) {
            return SceneKind.COVER;
        }
        if (onStage != null && onStage.turn() == Turn.MARKING) {
            return SceneKind.LAMPS;
        }
        if (onStage != null && onStage.turn() == Turn.CALLED) {
            return SceneKind.PRESENTER;
        }
        if (board.vote().state() == VoteState.OPEN) {
            return SceneKind.VOTE;
        }
        return board.rows().isEmpty() ? SceneKind.COVER : SceneKind.RANKING;
    }
}
