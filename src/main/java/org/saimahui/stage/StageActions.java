package org.saimahui.stage;

import java.util.Objects;
import org.saimahui.contest.ContestService;
import org.saimahui.judging.MarkingService;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;
import org.saimahui.release.ReleaseService;
import org.saimahui.voting.VoteService;
import org.springframework.stereotype.Component;

/** Does what a command says, after the guards have let it through and inside its transaction. */
@Component
class StageActions {

    private final ContestService contests;

    private final TurnService turns;

    private final MarkingService marking;

    private final VoteService votes;

    private final ReleaseService releases;

    StageActions(
            ContestService contests,
            TurnService turns,
            MarkingService marking,
            VoteService votes,
            ReleaseService releases) {
        this.marking = marking;
        this.contests = contests;
        this.turns = turns;
        this.votes = votes;
        this.releases = releases;
    }

    void carryOut(long contestId, StageCommand order) {
        if (order.command().ofPresenter()) {
            carryOut(contestId, order, Objects.requireNonNull(order.presenter()));
            return;
        }
        switch (order.command()) {
            case PUBLISH -> contests.publish(contestId, true);
            case UNPUBLISH -> contests.publish(contestId, false);
            case GO_LIVE -> contests.goLive(contestId);
            case OPEN_VOTE -> votes.open(contestId, order.seconds());
            case CLOSE_VOTE -> votes.close(contestId);
            case SHOW_VOTES -> votes.show(contestId);
            case CLOSE_CONTEST -> contests.close(contestId);
            case REOPEN_CONTEST -> contests.reopen(contestId);
            case RELEASE -> releases.release(contestId);
            default -> throw new IllegalStateException("No such command: " + order.command());
        }
    }

    private void carryOut(long contestId, StageCommand order, int number) {
        switch (order.command()) {
            case CALL -> {
                turns.call(contestId, number);
                contests.putOnStage(contestId, number);
            }
            case BACK -> {
                turns.sendBack(contestId, number);
                contests.putOnStage(contestId, null);
            }
            case OPEN_MARKING -> openMarking(contestId, order, number);
            case CLOSE_MARKING -> closeMarking(contestId, number);
            default -> throw new IllegalStateException("No such command: " + order.command());
        }
    }

    /** Opened again it stays closed for everybody else, and the stage is left to whoever stands on it. */
    private void openMarking(long contestId, StageCommand order, int number) {
        if (turns.lock(contestId, number).turn() == Turn.CLOSED) {
            marking.reopen(contestId, number, order.seats(), Objects.requireNonNull(order.reason()));
            return;
        }
        turns.openMarking(contestId, number);
        contests.putOnStage(contestId, number);
    }

    /** Without judges the turn goes from called to closed at once; the presenter module knows only the long way. */
    private void closeMarking(long contestId, int number) {
        Turn turn = turns.lock(contestId, number).turn();
        if (turn == Turn.CALLED) {
            turns.openMarking(contestId, number);
        }
        if (turn != Turn.CLOSED) {
            turns.closeMarking(contestId, number);
        }
        marking.close(contestId, number);
    }
}
