package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ReopeningView;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.StaleScorecardException;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentState;
import org.saimahui.points.AdjustmentView;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.Turn;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoreboard.StageLamps;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;

/** A talk is held once more, or broken off: what was sent for it counts no more and is not lost. */
abstract class RepeatContract {

    @Autowired
    private StageService stage;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private ContestService contests;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private ReopeningReader reopenings;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private BoardService boards;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private Evenings evenings;

    @Test
    void theFirstTalksMarksAndTimeCountNoMoreAndTheSecondOnesReplaceThem() {
        ContestView contest = marked();
        adjustments.add(contest.id(), null, 1, AdjustmentKind.TIME, new BigDecimal("-1"), "超时");
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-2"), "手机响");

        repeat(contest);

        assertThat(turn(contest)).isEqualTo(Turn.CALLED);
        assertThat(scorecards.marks(contest.id())).doesNotContainKey(1);
        assertThat(boards.board(contest).rows()).isEmpty();
        assertThat(boards.board(contest).onStage()).isEqualTo(new Board.OnStage(1, Turn.CALLED, true));
        assertThat(adjustments.list(contest.id()))
                .extracting(
                        AdjustmentView::kind,
                        AdjustmentView::state,
                        view -> view.withdrawal().reason())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AdjustmentKind.TIME, AdjustmentState.WITHDRAWN, "话筒坏了"),
                        org.assertj.core.groups.Tuple.tuple(AdjustmentKind.PENALTY, AdjustmentState.COUNTS, null));

        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(stage.situation(contest.id()).missing()).containsExactly("J1", "J2");
        assertThat(boards.lamps(contest).lamps())
                .extracting(StageLamps.Lamp::sent)
                .containsOnly(false);
        assertThat(catchThrowableOfType(StaleScorecardException.class, () -> send(contest, "J1", "43", null)))
                .isNotNull();
        ScorecardReceipt again = send(contest, "J1", "43", 1);
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.receipt())
                .isNotEqualTo(
                        scorecards.history(contest.id(), 1).get(0).receipt().receipt());
        assertThat(scorecards.timesSent(contest.id(), 1)).isEqualTo(Map.of("J1", 1));

        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("不等了"));

        assertThat(scorecards.marks(contest.id()).get(1)).containsOnlyKeys("J1");
        assertThat(boards.board(contest).rows())
                .extracting(Board.Row::presenter)
                .containsExactly(1);
        assertThat(boards.board(contest).onStage()).isEqualTo(new Board.OnStage(1, Turn.CLOSED));
        assertThat(reopenings.list(contest.id()))
                .extracting(
                        ReopeningView::seat,
                        ReopeningView::repeated,
                        ReopeningView::reason,
                        ReopeningView::before,
                        ReopeningView::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("J1", true, "话筒坏了", "83.0", "83.0"),
                        org.assertj.core.groups.Tuple.tuple("J2", true, "话筒坏了", "81.0", null));
        assertThat(scorecards.history(contest.id(), 1))
                .extracting(v -> v.judge() + v.receipt().version() + v.counts())
                .containsExactly("J11false", "J12true", "J21false");
    }

    @Test
    void theFileHoldsNoCardThatIsVoid() {
        ContestView contest = marked();
        repeat(contest);

        assertThat(exchange.exportFile(contest.id()).get("scorecards").toString())
                .isEqualTo("[]");
    }

    @Test
    void itNeedsTheStageAndClosedMarkingThatIsNotOpenAgain() {
        ContestView contest = marked();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 2));
        assertThat(code(() -> repeat(contest))).isEqualTo("STAGE_TAKEN");
        assertThat(code(() -> stage.command(
                        contest.id(), StageCommand.of(Command.REPEAT, 2).because("话筒坏了"))))
                .isEqualTo("NOT_CLOSED_YET");
        stage.command(contest.id(), StageCommand.of(Command.UNCALL, 2));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1).because("按错了"));
        assertThat(code(() -> repeat(contest))).isEqualTo("MARKING_OPEN");
        assertThat(scorecards.marks(contest.id())).containsKey(1);
    }

    @Test
    void aRepeatedTalkIsOpenedAgainAsAnyOther() {
        ContestView contest = marked();
        repeat(contest);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        send(contest, "J1", "40", 1);
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("不等了"));

        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1).because("补评"));
        assertThat(stage.situation(contest.id()).missing(presenters.get(contest.id(), 1)))
                .containsExactly("J2");
        send(contest, "J2", "42", 1);
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));

        assertThat(scorecards.marks(contest.id()).get(1).get("J2").get("state")).isEqualByComparingTo("42");
        assertThat(reopenings.list(contest.id()).get(3).before())
                .as("a void card is no former mark")
                .isNull();
    }

    @Test
    void whoLeavesWhileMarkingIsOpenTakesTheCardsAlong() {
        ContestView contest = evenings.withJudges(2);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        send(contest, "J1", "43", null);

        stage.command(contest.id(), StageCommand.of(Command.WITHDRAW, 1).because("身体不适"));

        assertThat(presenters.get(contest.id(), 1).state()).isEqualTo(PresenterState.WITHDRAWN);
        assertThat(boards.board(contest).withdrawn()).containsExactly(1);
        assertThat(boards.board(contest).onStage()).isNull();
        assertThat(scorecards.marks(contest.id())).isEmpty();
        assertThat(reopenings.list(contest.id()))
                .as("nobody learns what was sent")
                .isEmpty();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 2));
        stage.command(contest.id(), StageCommand.of(Command.UNCALL, 2));

        departures.reinstate(contest.id(), null, 1, "好些了");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(stage.situation(contest.id()).missing()).containsExactly("J1", "J2");
    }

    @Test
    void whoIsCalledLeavesTheStageEmpty() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));

        stage.command(contest.id(), StageCommand.of(Command.WITHDRAW, 1).because("身体不适"));

        assertThat(contests.get(contest.id()).onStage()).isNull();
        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.WAITING);
        assertThat(stage.situation(contest.id()).nextWaiting().orElseThrow().number())
                .isEqualTo(2);
    }

    /** No. 1 has talked, and both judges have sent. */
    private ContestView marked() {
        ContestView contest = evenings.withJudges(2);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        send(contest, "J1", "43", null);
        send(contest, "J2", "41", null);
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        return contest;
    }

    private void repeat(ContestView contest) {
        stage.command(contest.id(), StageCommand.of(Command.REPEAT, 1).because("话筒坏了"));
    }

    private ScorecardReceipt send(ContestView contest, String seat, String state, @Nullable Integer version) {
        return scorecards.submit(
                contest.id(), seat, 1, new SubmitScorecard(Map.of("state", state, "ability", "40"), null, version));
    }

    private Turn turn(ContestView contest) {
        return presenters.get(contest.id(), 1).turn();
    }

    private static @Nullable String code(ThrowingCallable act) {
        ConflictException refused = catchThrowableOfType(ConflictException.class, act);
        return refused == null ? null : refused.code();
    }
}
