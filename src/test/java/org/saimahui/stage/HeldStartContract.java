package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.SceneKind;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.Turn;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoreboard.StageLamps;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.ChangedSettings;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;

/** The first two markings stay open together: judges compare before they send, and nobody is ranked before both are closed. */
abstract class HeldStartContract {

    @Autowired
    private AuditReader audit;

    @Autowired
    private StageService stage;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ContestService contests;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private BoardService boards;

    @Autowired
    private RunningOrder order;

    @Autowired
    private Evenings evenings;

    private ContestView contest;

    @BeforeEach
    void twoTogether() {
        contest = evenings.withJudges(2);
        contests.settle(
                contest.id(),
                null,
                ChangedSettings.of(contest.settings()).heldStart(2).done());
    }

    @Test
    void markingOfTheFirstStaysOpenWhileTheSecondTalksAndBothAreClosedTogether() {
        open(1);
        send("J1", 1);
        stage.command(contest.id(), StageCommand.of(Command.CALL, 2));

        assertThat(stage.situation(contest.id()).onStage().orElseThrow().number())
                .isEqualTo(2);
        StageLamps lamps = boards.lamps(contests.get(contest.id()));
        assertThat(lamps.presenter()).isEqualTo(2);
        assertThat(lamps.open()).containsExactly(1);
        assertThat(lamps.held()).singleElement().satisfies(held -> {
            assertThat(held.presenter()).isEqualTo(1);
            assertThat(held.lamps()).extracting(StageLamps.Lamp::sent).containsExactly(true, false);
        });
        send("J2", 1);
        open(2);
        assertThat(boards.lamps(contests.get(contest.id())).open()).containsExactly(1, 2);
        assertThat(code(() -> stage.command(contest.id(), StageCommand.of(Command.CALL, 3))))
                .isEqualTo("STAGE_TAKEN");
        assertThat(code(() -> stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING))))
                .isEqualTo("CARDS_MISSING");
        send("J1", 2);
        send("J2", 2);
        assertThat(scorecards.marks(contest.id())).isEmpty();

        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING));

        assertThat(turn(1)).isEqualTo(Turn.CLOSED);
        assertThat(turn(2)).isEqualTo(Turn.CLOSED);
        assertThat(onBoard()).containsExactlyInAnyOrder(1, 2);
        stage.command(contest.id(), StageCommand.of(Command.CALL, 3));
        assertThat(onBoard()).containsExactlyInAnyOrder(1, 2);
    }

    /** One list of both, as seats are counted: whoever reads it goes along the row. */
    @Test
    void whoIsMissingIsNamedInTheOrderOfTheSeats() {
        open(1);
        send("J1", 1);
        open(2);

        assertThat(stage.situation(contest.id()).missing()).containsExactly("J1", "J2");
        NotAllowedNowException asked = catchThrowableOfType(
                NotAllowedNowException.class,
                () -> stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING)));
        assertThat(asked.members()).containsEntry("missing", List.of("J1", "J2"));

        stage.command(
                contest.id(), StageCommand.of(Command.CLOSE_MARKING).confirmed().because("不等了"));
        AuditLine close =
                audit.search(AuditFilter.of(contest.slug()), 0, 1).getContent().get(0);
        assertThat(close.action()).isEqualTo("CLOSE_MARKING");
        assertThat(close.before()).contains("\"presenters\":[1,2]", "\"missing\":[\"J1\",\"J2\"]");
        assertThat(close.after()).contains("\"presenters\":[]");
    }

    @Test
    void nobodyOfThemIsRankedBeforeAllAreClosed() {
        open(1);
        open(2);
        for (int number : List.of(1, 2)) {
            send("J1", number);
            send("J2", number);
        }

        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        assertThat(onBoard()).isEmpty();

        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 2));
        assertThat(onBoard()).containsExactlyInAnyOrder(1, 2);

        stage.command(contest.id(), StageCommand.of(Command.REPEAT, 2).because("话筒坏了"));
        assertThat(onBoard()).as("a repeated talk takes only its own row away").containsExactly(1);
    }

    @Test
    void theThirdWaitsAndWhoLeavesIsNoneOfTheFirst() {
        open(1);
        assertThat(code(() -> stage.command(contest.id(), StageCommand.of(Command.CALL, 3))))
                .isEqualTo("STAGE_TAKEN");

        stage.command(contest.id(), StageCommand.of(Command.WITHDRAW, 2).because("身体不适"));

        stage.command(contest.id(), StageCommand.of(Command.CALL, 3));
        assertThat(turn(1)).isEqualTo(Turn.MARKING);
    }

    @Test
    void whoNamesNobodyWithoutAHeldStartIsToldSo() {
        ContestView ordinary = evenings.withJudges(1);
        stage.command(ordinary.id(), StageCommand.of(Command.OPEN_MARKING, 1));

        assertThat(catchThrowableOfType(
                                InvalidInputException.class,
                                () -> stage.command(ordinary.id(), StageCommand.of(Command.CLOSE_MARKING)))
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code() + p.pointer()).isEqualTo("MISSING_FIELD/presenter"));
        assertThat(code(() -> stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING))))
                .isEqualTo("NOBODY_MARKED");
    }

    @Test
    void theNextKeyGoesFromTalkToTalkAndThenClosesAll() {
        while (turn(2) != Turn.MARKING) {
            stage.command(contest.id(), StageCommand.of(Command.NEXT));
        }
        assertThat(turn(1)).isEqualTo(Turn.MARKING);
        for (int number : List.of(1, 2)) {
            send("J1", number);
            send("J2", number);
        }

        stage.command(contest.id(), StageCommand.of(Command.NEXT));
        assertThat(turn(1)).isEqualTo(Turn.CLOSED);
        assertThat(turn(2)).isEqualTo(Turn.CLOSED);
        assertThat(next()).isEqualTo(SceneKind.MARKS);
        assertThat(next()).isEqualTo(SceneKind.MARKS);
        assertThat(next()).isEqualTo(SceneKind.RANKING);
        assertThat(next()).isEqualTo(SceneKind.PRESENTER);
        assertThat(turn(3)).isEqualTo(Turn.CALLED);
    }

    private SceneKind next() {
        stage.command(contest.id(), StageCommand.of(Command.NEXT));
        return order.view(stage.situation(contest.id())).scene().kind();
    }

    private void open(int number) {
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, number));
    }

    private void send(String seat, int number) {
        scorecards.submit(
                contest.id(), seat, number, new SubmitScorecard(Map.of("state", "43", "ability", "40"), null, null));
    }

    private List<Integer> onBoard() {
        return boards.board(contests.get(contest.id())).rows().stream()
                .map(Board.Row::presenter)
                .toList();
    }

    private Turn turn(int number) {
        return presenters.get(contest.id(), number).turn();
    }

    private static @Nullable String code(ThrowingCallable act) {
        ConflictException refused = catchThrowableOfType(ConflictException.class, act);
        return refused == null ? null : refused.code();
    }
}
