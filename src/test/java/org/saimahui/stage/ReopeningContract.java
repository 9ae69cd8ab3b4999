package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.OpenSeat;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ReopeningView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.Turn;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoreboard.StageLamps;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.Evenings;
import org.saimahui.support.Sought;
import org.springframework.beans.factory.annotation.Autowired;

/** Closed marking is opened again for the seats that are named, and for nobody else. */
abstract class ReopeningContract {

    @Autowired
    private StageService stage;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private ReopeningReader reopenings;

    @Autowired
    private BoardService boards;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private Evenings evenings;

    @Test
    void onlyTheNamedSeatMaySendAndTheOldCardCountsUntilItIsClosed() {
        ContestView contest = marked();
        Board before = boards.board(contest);

        again(contest, "J3");

        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.CLOSED);
        assertThat(code(() -> send(contest, "J1", "45", 1))).isEqualTo("MARKING_CLOSED");
        assertThat(lamps(contest)).containsExactly(new StageLamps.Lamp("J3", false, "NOT_TAKEN"));

        send(contest, "J3", "30.5", 1);

        assertThat(lamps(contest)).containsExactly(new StageLamps.Lamp("J3", true, "SENT"));
        assertThat(boards.board(contest).rows()).isEqualTo(before.rows());
        assertThat(scorecards.marks(contest.id()).get(1).get("J3").get("state")).isEqualByComparingTo("43");
        assertThat(exchange.exportFile(contest.id()).toString()).doesNotContainPattern(Sought.marks("30.5"));

        close(contest, 1);

        assertThat(scorecards.marks(contest.id()).get(1).get("J3").get("state")).isEqualByComparingTo("30.5");
        assertThat(boards.board(contest).rows()).isNotEqualTo(before.rows());
        assertThat(lamps(contest)).isEmpty();
        assertThat(code(() -> send(contest, "J3", "40", 2))).isEqualTo("MARKING_CLOSED");
        assertThat(reopenings.list(contest.id()))
                .singleElement()
                .extracting(ReopeningView::seat, ReopeningView::reason, ReopeningView::before, ReopeningView::after)
                .containsExactly("J3", "按错了一位", "83.0", "70.5");
    }

    @Test
    void theStageIsFreeMeanwhile() {
        ContestView contest = marked();
        again(contest, "J2");

        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 2));
        send(contest, "J2", 2, "30", null);
        send(contest, "J2", "44", 1);
        assertThat(stage.situation(contest.id()).missing()).containsExactly("J1", "J3");

        close(contest, 1);
        assertThat(stage.situation(contest.id()).onStage().orElseThrow().number())
                .isEqualTo(2);
        assertThat(stage.situation(contest.id()).reopened()).isEmpty();
    }

    @Test
    void withoutSeatsItIsForEverybodyWhoMarks() {
        ContestView contest = markedWithoutTheSecond();

        again(contest);

        assertThat(reopenings.open(contest.id()).get(1))
                .extracting(OpenSeat::seat)
                .containsExactly("J1", "J3");
    }

    @Test
    void aWrongSeatNamesItsPlaceAndOpensNothing() {
        ContestView contest = markedWithoutTheSecond();

        InvalidInputException wrong =
                catchThrowableOfType(InvalidInputException.class, () -> again(contest, "J3", "J9", "J2"));

        assertThat(wrong.problems())
                .extracting("code", "pointer")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("UNKNOWN_JUDGE", "/seats/1"),
                        org.assertj.core.groups.Tuple.tuple("SEAT_RECUSED", "/seats/2"));
        assertThat(reopenings.open(contest.id())).isEmpty();
    }

    @Test
    void seatsAreListedAsTheyAreCountedHoweverTheyWereNamed() {
        ContestView contest = evening();
        evenings.seat(contest, "J10", "评委十");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        for (String seat : List.of("J1", "J2", "J3", "J10")) {
            send(contest, seat, "41", null);
        }
        close(contest, 1);

        again(contest, "J10", "J3", "J2");

        assertThat(reopenings.open(contest.id()).get(1))
                .extracting(OpenSeat::seat)
                .containsExactly("J2", "J3", "J10");
    }

    @Test
    void theContestIsNotClosedOverItAndItIsNotOpenedTwice() {
        ContestView contest = marked();
        stage.command(contest.id(), StageCommand.of(Command.SHOW_VOTES));
        again(contest, "J1");

        assertThat(code(() -> again(contest, "J3"))).isEqualTo("MARKING_OPEN");
        assertThat(code(() -> stage.command(contest.id(), StageCommand.of(Command.CLOSE_CONTEST))))
                .isEqualTo("MARKING_OPEN");
    }

    @Test
    void closingOverMissingCardsNeedsAYesAndAReason() {
        ContestView contest = evening();
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        send(contest, "J1", "41", null);

        assertThat(code(() -> close(contest, 1))).isEqualTo("CARDS_MISSING");
        InvalidInputException silent = catchThrowableOfType(
                InvalidInputException.class,
                () -> stage.command(
                        contest.id(),
                        StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because(" ")));
        assertThat(silent.problems()).singleElement().extracting("pointer").isEqualTo("/reason");
        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.MARKING);

        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("J2、J3 缺席"));
        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.CLOSED);
    }

    private ContestView evening() {
        ContestView contest = evenings.live();
        for (int i = 1; i <= 3; i++) {
            evenings.seat(contest, "J" + i, "评委" + i);
        }
        return contest;
    }

    /** Number 1 is closed with 41, 42 and 43 for the first criterion and 40 for the second. */
    private ContestView marked() {
        ContestView contest = evening();
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        for (int i = 1; i <= 3; i++) {
            send(contest, "J" + i, "4" + i, null);
        }
        close(contest, 1);
        return contest;
    }

    private ContestView markedWithoutTheSecond() {
        ContestView contest = evening();
        judges.recuse(contest.id(), "J2", 1, "同单位");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        send(contest, "J1", "41", null);
        send(contest, "J3", "43", null);
        close(contest, 1);
        return contest;
    }

    private void again(ContestView contest, String... seats) {
        stage.command(
                contest.id(),
                StageCommand.of(Command.OPEN_MARKING, 1)
                        .with(Argument.SEATS, List.of(seats))
                        .confirmed()
                        .because("按错了一位"));
    }

    private void close(ContestView contest, int presenter) {
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, presenter));
    }

    private void send(ContestView contest, String seat, String state, @Nullable Integer version) {
        send(contest, seat, 1, state, version);
    }

    private void send(ContestView contest, String seat, int presenter, String state, @Nullable Integer version) {
        Map<String, @Nullable String> marks = new HashMap<>();
        marks.put("state", state);
        marks.put("ability", "40");
        scorecards.submit(contest.id(), seat, presenter, new SubmitScorecard(marks, null, version));
    }

    private List<StageLamps.Lamp> lamps(ContestView contest) {
        return boards.lamps(contest).reopened().stream()
                .flatMap(p -> p.lamps().stream())
                .toList();
    }

    private static String code(ThrowingCallable refused) {
        return catchThrowableOfType(ConflictException.class, refused).code();
    }
}
