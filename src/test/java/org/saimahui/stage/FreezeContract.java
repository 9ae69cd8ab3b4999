package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.release.ReleaseService;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoring.Standing;
import org.saimahui.standings.StandingsService;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.voting.VoteState;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** 封榜: what goes on in public while the ranking stands still, what does not, and how it ends; on every database. */
abstract class FreezeContract {

    @Autowired
    private CrowdedEvenings evenings;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private RunningOrder runningOrder;

    @Autowired
    private BoardService boards;

    @Autowired
    private StandingsService standings;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private JsonMapper json;

    private ContestView contest;

    @BeforeEach
    void twoHaveSpoken() {
        contest = evenings.live(4, 1);
        evenings.speak(contest, 1, "20");
        evenings.speak(contest, 2, "22");
    }

    @Test
    void rowsAndBasisStayWhileTheStageGoesOn() {
        List<Board.Row> before = board().rows();
        give(Command.FREEZE);
        evenings.speak(contest, 4, "24");
        evenings.speak(contest, 3, "21");

        Board frozen = board();
        assertThat(frozen.frozen()).isTrue();
        assertThat(frozen.frozenAfter()).isEqualTo(2);
        assertThat(frozen.rows()).isEqualTo(before);
        assertThat(frozen.sealed()).as("in running order").containsExactly(3, 4);
        assertThat(frozen.waiting()).isEmpty();
        assertThat(frozen.onStage()).isEqualTo(new Board.OnStage(3, org.saimahui.presenter.Turn.CLOSED));
        assertThat(official()).as("officials see everything").containsExactly(4, 2, 3, 1);
    }

    @Test
    void nothingThatCountsCanBeShown() {
        give(Command.FREEZE);
        evenings.speak(contest, 3, "24");
        assertThat(refused(StageCommand.of(Command.SHOW_MARKS, 3))).isEqualTo("PRESENTER_SEALED");
        assertThat(runningOrder.list(stage.situation(contest.id())).cues())
                .extracting(cue -> cue.key())
                .doesNotContain("marks-" + id(3), "show-votes")
                .contains("marks-" + id(1));
        give(Command.OPEN_VOTE);
        give(Command.CLOSE_VOTE);
        assertThat(refused(StageCommand.of(Command.SHOW_VOTES))).isEqualTo("BOARD_FROZEN");
        assertThat(refused(StageCommand.of(Command.FREEZE))).isEqualTo("BOARD_FROZEN");
    }

    @Test
    void whoLeavesGoesOutAndTheOthersKeepPlaceAndGap() {
        give(Command.FREEZE);
        Board.Row second = row(1);
        departures.withdraw(contest.id(), null, 2, "身体不适");

        assertThat(board().rows()).containsExactly(second);
        assertThat(board().withdrawn()).containsExactly(2);
    }

    @Test
    void aNameCanBePutRightInTheFrozenRanking() {
        give(Command.FREEZE);
        Board.Row before = row(1);
        presenters.edit(
                contest.id(), null, 1, new org.saimahui.presenter.PresenterFacts("改正名", before.organisation(), ""));

        assertThat(row(1).name()).isEqualTo("改正名");
        assertThat(row(1).score()).isEqualTo(before.score());
    }

    @Test
    void itIsLiftedForAReasonAndShowsEverybody() {
        give(Command.FREEZE);
        evenings.speak(contest, 3, "24");
        assertThat(catchThrowableOfType(
                        InvalidInputException.class,
                        () -> stage.command(contest.id(), StageCommand.of(Command.UNFREEZE))))
                .isNotNull();
        evenings.command(contest, StageCommand.of(Command.UNFREEZE).because("按错了"));

        assertThat(board().frozen()).isFalse();
        assertThat(board().frozenAfter()).isNull();
        assertThat(board().sealed()).isEmpty();
        assertThat(board().rows()).extracting(Board.Row::presenter).containsExactly(3, 2, 1);
        assertThat(refused(StageCommand.of(Command.UNFREEZE).because("再来"))).isEqualTo("BOARD_NOT_FROZEN");
    }

    @Test
    void theCallOfThePositionFreezesOnce() {
        contest = freezingFrom(2);
        evenings.speak(contest, 1, "20");
        assertThat(board().frozen()).isFalse();
        assertThat(runningOrder.list(stage.situation(contest.id())).cues())
                .extracting(cue -> cue.key())
                .doesNotContain("marks-" + id(2));
        give(Command.CALL, 2);
        assertThat(board().frozen()).isTrue();
        assertThat(board().frozenAfter()).isEqualTo(1);

        evenings.command(contest, StageCommand.of(Command.UNFREEZE).because("不封了"));
        evenings.speak(contest, 2, "24");
        give(Command.CALL, 3);
        assertThat(board().frozen()).isFalse();
        assertThat(board().rows()).extracting(Board.Row::presenter).containsExactly(2, 1);
    }

    @Test
    void frozenBeforeAnybodyHasSpokenNobodyIsInIt() {
        contest = freezingFrom(1);
        evenings.speak(contest, 1, "20");

        assertThat(board().rows()).isEmpty();
        assertThat(board().frozenAfter()).isNull();
        assertThat(board().sealed()).containsExactly(1);
        assertThat(json.writeValueAsString(board())).doesNotContain("frozenAfter");
    }

    @Test
    void aClosedVoteCountsUnseenAndTheReleaseShowsAll() {
        give(Command.FREEZE);
        evenings.speak(contest, 3, "24");
        evenings.speak(contest, 4, "18");
        assertThat(refused(StageCommand.of(Command.CLOSE_CONTEST).confirmed())).isEqualTo("VOTE_NOT_CLOSED");
        give(Command.OPEN_VOTE);
        evenings.vote(contest, 1);
        give(Command.CLOSE_VOTE);
        List<Board.Row> frozen = board().rows();
        give(Command.CLOSE_CONTEST);

        assertThat(board().rows()).isEqualTo(frozen);
        assertThat(board().basis()).doesNotContain("audience");
        assertThat(board().vote().ballots()).isNull();
        Standing voted = standings.standings(contest.id()).rows().stream()
                .filter(row -> row.presenter() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(voted.parts().get("audience").signum()).isPositive();
        String fingerprint = releases.fingerprint(contest.id());

        give(Command.RELEASE);
        assertThat(releases.get(contest.id()).fingerprint()).isEqualTo(fingerprint);
        assertThat(stage.situation(contest.id()).vote()).isEqualTo(VoteState.SHOWN);
        assertThat(board().frozen()).isFalse();
        assertThat(board().sealed()).isEmpty();
        assertThat(board().rows()).hasSize(4);
        assertThat(board().basis()).contains("audience");
        assertThat(board().vote().ballots()).isEqualTo(1);
    }

    private ContestView freezingFrom(int position) {
        return evenings.settle(evenings.live(4, 1), s -> s.freezeFrom(position));
    }

    private void give(Command command) {
        evenings.command(contest, StageCommand.of(command).confirmed());
    }

    private void give(Command command, int presenter) {
        evenings.command(contest, StageCommand.of(command, presenter).confirmed());
    }

    private String refused(StageCommand order) {
        return catchThrowableOfType(NotAllowedNowException.class, () -> stage.command(contest.id(), order))
                .code();
    }

    private Board board() {
        return boards.board(contests.get(contest.id()));
    }

    private Board.Row row(int presenter) {
        return board().rows().stream()
                .filter(row -> row.presenter() == presenter)
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> official() {
        return standings.standings(contest.id()).rows().stream()
                .map(Standing::presenter)
                .collect(Collectors.toList());
    }

    private long id(int number) {
        return presenters.get(contest.id(), number).id();
    }
}
