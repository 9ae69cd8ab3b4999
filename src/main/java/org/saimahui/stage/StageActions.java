package org.saimahui.stage;

import java.util.Objects;
import org.saimahui.contest.ContestService;
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

    private final VoteService votes;

    private final ReleaseService releases;

    StageActions(ContestService contests, TurnService turns, VoteService votes, ReleaseService releases) {
        this.contests = contests;
        this.turns = turns;
        this.votes = votes;
        this.releases = releases;
    }

    void carryOut(long contestId, StageCommand order) {
        if (order.command().ofPresenter()) {
            carryOut(contestId, order.command(), Objects.requireNonNull(order.presenter()));
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

    private void carryOut(long contestId, Command command, int number) {
        switch (command) {
            case CALL -> {
                turns.call(contestId, number);
                contests.putOnStage(contestId, number);
            }
            case BACK -> {
                turns.sendBack(contestId, number);
                contests.putOnStage(contestId, null);
            }
            case OPEN_MARKING -> {
                turns.openMarking(contestId, number);
                contests.putOnStage(contestId, number);
            }
            case CLOSE_MARKING -> closeMarking(contestId, number);
            default -> throw new IllegalStateException("No such command: " + command);
        }
    }

    /** Without judges the turn goes from called to closed at once; the presenter module knows only the long way. */
    private void closeMarking(long contestId, int number) {
        if (turns.lock(contestId, number).turn() == Turn.CALLED) {
            turns.openMarking(contestId, number);
        }
        turns.closeMarking(contestId, number);
    }
}
