package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.BoardAfter;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoreboard.ShownMarks;
import org.saimahui.scoreboard.ShownMarksService;
import org.saimahui.support.CrowdedEvenings;
import org.springframework.beans.factory.annotation.Autowired;

/** 亮分: when it may be, what it puts on air, and whom the Board takes for it; on every database. */
abstract class ShowMarksContract {

    private static final int JUDGES = 3;

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
    private CueService cues;

    @Autowired
    private ShownMarksService marks;

    @Autowired
    private BoardService boards;

    private ContestView contest;

    @BeforeEach
    void anEveningWithThreeJudges() {
        contest = evenings.live(3, JUDGES);
    }

    @Test
    void marksAreShownOnceTheMarkingIsClosedAndNotBefore() {
        assertThat(refused(1)).isEqualTo("MARKS_NOT_CLOSED");
        evenings.command(contest, StageCommand.of(Command.CALL, 1));
        assertThat(refused(1)).isEqualTo("MARKS_NOT_CLOSED");
        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        sent(1);
        assertThat(refused(1)).isEqualTo("MARKING_OPEN");
        evenings.command(contest, StageCommand.of(Command.CLOSE_MARKING, 1));
        assertThat(shown(1).step()).isZero();

        evenings.command(
                contest, StageCommand.of(Command.OPEN_MARKING, 1).confirmed().because("看错一行"));
        assertThat(refused(1)).isEqualTo("MARKING_OPEN");
        assertThat(shown(1).step()).isZero();
        evenings.command(
                contest, StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("没有改"));

        evenings.command(contest, StageCommand.of(Command.SHOW_MARKS, 1));
        assertThat(shown(1).isWhole()).isTrue();
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.MARKS, id(1)).atStep(1));
        assertThat(cues.view(contest.id()).pointer()).isEqualTo("ranking-" + id(1));
    }

    @Test
    void marksOfWhoHasLeftAreNotShown() {
        closed(1);
        departures.withdraw(contest.id(), null, 1, "身体不适");

        assertThat(refused(1)).isEqualTo("NOT_ACTIVE");
        assertThat(shown(1).step()).isZero();
    }

    @Test
    void whereNoMarksAreShownThereIsNoCueAndNoCommand() {
        contest = evenings.set(evenings.live(2, JUDGES), ShowMarks.NONE, BoardAfter.CLOSE, JudgesShownAs.SEAT);
        closed(1);

        assertThat(refused(1)).isEqualTo("MARKS_NEVER_SHOWN");
        assertThat(marks.of(id(1))).isEmpty();
        byKey();
        assertThat(next()).isEqualTo(Scene.of(SceneKind.LAMPS, id(2)));
        assertThat(next().kind()).isEqualTo(SceneKind.RANKING);
    }

    @Test
    void theKeyTurnsTheBoardsAndThenComesTheRanking() {
        byKey();
        assertThat(next()).isEqualTo(Scene.of(SceneKind.LAMPS, id(2)));
        assertThat(shown(2).step()).isZero();
        assertThat(next()).isEqualTo(Scene.of(SceneKind.MARKS, id(2)).atStep(1));
        assertThat(shown(2).isWhole()).isTrue();
        assertThat(next().kind()).isEqualTo(SceneKind.RANKING);
    }

    @Test
    void oneByOneEachPressTurnsOneBoardAndTheLastTellsTheResult() {
        byKey();
        next();
        evenings.command(contest, StageCommand.of(Command.NEXT).with(Argument.ONE_BY_ONE, true));
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.MARKS, id(2)).atStep(1));
        assertThat(shown(2).last()).isEqualTo(JUDGES + 1);
        for (int step = 2; step <= JUDGES + 1; step++) {
            assertThat(shown(2).result()).isNull();
            assertThat(next()).isEqualTo(Scene.of(SceneKind.MARKS, id(2)).atStep(step));
            assertThat(shown(2).step()).isEqualTo(step);
        }
        assertThat(shown(2).result()).isNotNull();
        assertThat(next().kind()).isEqualTo(SceneKind.RANKING);
    }

    @Test
    void goingBackAndOnAgainLetsNothingMoreOut() {
        byKey();
        next();
        evenings.command(contest, StageCommand.of(Command.NEXT).with(Argument.ONE_BY_ONE, true));
        next();
        assertThat(shown(2).step()).isEqualTo(2);

        evenings.command(contest, StageCommand.of(Command.BACK));
        assertThat(shown(2).step()).isEqualTo(2);
        while (scene().kind() != SceneKind.MARKS) {
            next();
        }
        assertThat(scene().step()).isEqualTo(1);
        next();
        assertThat(shown(2).step()).isEqualTo(2);
        assertThat(next().step()).isEqualTo(3);
        assertThat(shown(2).step()).isEqualTo(3);
    }

    @Test
    void whoseMarksAreSkippedIsOnTheBoardAtTheNextCall() {
        contest = evenings.set(evenings.live(3, JUDGES), ShowMarks.EACH, BoardAfter.SHOWN, JudgesShownAs.SEAT);
        closed(1);
        assertThat(board().rows()).isEmpty();
        evenings.command(contest, StageCommand.of(Command.CALL, 2));
        assertThat(board().rows()).extracting(Board.Row::presenter).containsExactly(1);

        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, 2));
        sent(2);
        evenings.command(contest, StageCommand.of(Command.CLOSE_MARKING, 2));
        closed(3);
        assertThat(board().rows()).extracting(Board.Row::presenter).contains(1).doesNotContain(3);
        evenings.command(contest, StageCommand.of(Command.OPEN_VOTE));
        evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        evenings.command(contest, StageCommand.of(Command.SHOW_VOTES));
        assertThat(board().rows()).extracting(Board.Row::presenter).doesNotContain(3);
        evenings.command(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        assertThat(board().rows()).extracting(Board.Row::presenter).contains(1, 2, 3);
    }

    /** Presenter 2 is being marked by everybody; the next key closes. */
    private void byKey() {
        evenings.command(contest, StageCommand.of(Command.CALL, 2));
        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, 2));
        sent(2);
    }

    private void closed(int presenter) {
        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, presenter));
        sent(presenter);
        evenings.command(contest, StageCommand.of(Command.CLOSE_MARKING, presenter));
    }

    private void sent(int presenter) {
        for (int judge = 1; judge <= JUDGES; judge++) {
            evenings.mark(
                    contest, presenter, "J" + judge, List.of("22", "23", "24").get(judge - 1));
        }
    }

    private Scene next() {
        evenings.command(contest, StageCommand.of(Command.NEXT));
        return scene();
    }

    private String refused(int presenter) {
        NotAllowedNowException refused = catchThrowableOfType(
                NotAllowedNowException.class,
                () -> stage.command(contest.id(), StageCommand.of(Command.SHOW_MARKS, presenter)));
        return refused.code();
    }

    private Scene scene() {
        return cues.view(contest.id()).scene();
    }

    private ShownMarks shown(int presenter) {
        return marks.of(id(presenter)).orElseThrow();
    }

    private long id(int number) {
        return presenters.list(contest.id()).stream()
                .filter(p -> p.number() == number)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Board board() {
        return boards.board(contests.get(contest.id()));
    }
}
