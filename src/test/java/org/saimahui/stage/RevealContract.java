package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.Reveal;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoreboard.RevealGate;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoreboard.RevealStep;
import org.saimahui.scoring.Standing;
import org.saimahui.shared.ConflictException;
import org.saimahui.standings.StandingsService;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.MovableClock;
import org.saimahui.voting.VoteState;
import org.springframework.beans.factory.annotation.Autowired;

/** 揭晓: what the hall and everybody else see at each step, and that nothing is out before; on every database. */
abstract class RevealContract {

    private static final int PEOPLE = 4;

    @Autowired
    private CrowdedEvenings evenings;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private RevealService reveals;

    @Autowired
    private RevealGate gate;

    @Autowired
    private BoardService boards;

    @Autowired
    private CueService cues;

    @Autowired
    private StandingsService standings;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private MovableClock clock;

    private ContestView contest;

    @BeforeEach
    void aFrozenEveningIsOver() {
        contest = over(Reveal.BY_PLACE, true);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void itBeginsWithNobody() {
        give(Command.REVEAL_NEXT);

        assertThat(reveals.told(now(), 0, true).orElseThrow().board().rows()).isEmpty();
        assertThat(board().rows())
                .as("everybody else still sees the frozen ranking")
                .hasSize(2);
        later();
        assertThat(board().rows()).isEmpty();
        assertThat(board().basis()).isEmpty();
        assertThat(board().sealed()).containsExactly(1, 2, 3, 4);
    }

    /** Judges: 1 has 80, 2 has 88, 3 has 96, 4 has 72; the one ballot is for 4. */
    @Test
    void eachStepTellsTheAudiencesPartOfOneAndCallsTheNext() {
        List<Integer> called = new ArrayList<>();
        Set<Integer> out = new HashSet<>();
        int last = gate.steps(now()) - 1;
        assertThat(last).isEqualTo(PEOPLE + 1);
        give(Command.REVEAL_NEXT);
        for (int step = 1; step <= last; step++) {
            give(Command.REVEAL_NEXT);
            RevealService.Told told = reveals.told(now(), step, true).orElseThrow();
            assertThat(numbers(told.board())).isEqualTo(out);
            assertThat(told.board().rows())
                    .extracting(Board.Row::place)
                    .as("places among those who are shown")
                    .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, out.size())
                            .boxed()
                            .toList());
            if (told.shown().call() != null) {
                called.add(told.shown().call().presenter());
                out.add(told.shown().call().presenter());
            }
        }
        assertThat(called).as("by the judges' order from the last up").containsExactly(4, 1, 2, 3);
        assertThat(refused(Command.REVEAL_NEXT)).isEqualTo("ALL_REVEALED");
    }

    @Test
    void whatIsStillNeededIsSaidBeforeThePress() {
        give(Command.REVEAL_NEXT);
        give(Command.REVEAL_NEXT);
        RevealStep.Call first = call(1);
        assertThat(first.presenter()).isEqualTo(4);
        assertThat(first.needed()).isNull();
        assertThat(first.own()).isEqualByComparingTo("57.60");
        assertThat(first.most()).isEqualByComparingTo("20");
        give(Command.REVEAL_NEXT);
        RevealStep.Call second = call(2);
        assertThat(second.presenter()).isEqualTo(1);
        // 57.60 + 20 against 64.00: 13.60, and a hundredth to lead.
        assertThat(second.needed()).isEqualByComparingTo("13.61");
        assertThat(second.leads()).isFalse();
        assertThat(second.isOut()).isFalse();
    }

    @Test
    void everybodyElseIsOneStepBehindForTenSecondsAtMost() {
        give(Command.REVEAL_NEXT);
        give(Command.REVEAL_NEXT);
        give(Command.REVEAL_NEXT);
        assertThat(numbers(reveals.told(now(), 2, true).orElseThrow().board())).containsExactly(4);
        assertThat(board().rows()).isEmpty();
        assertThat(reveals.told(now(), 2, false).orElseThrow().step()).isEqualTo(1);

        gate.publishDue(contest.id());
        assertThat(board().rows()).as("not before it is time").isEmpty();
        later();
        assertThat(numbers(board())).containsExactly(4);
        give(Command.REVEAL_NEXT);
        assertThat(numbers(board())).containsExactly(4);
        give(Command.REVEAL_NEXT);
        assertThat(numbers(board())).containsExactlyInAnyOrder(4, 1);
    }

    @Test
    void withTheLastStepTheCountsAreOutAndItIsTheWholeResult() {
        tellAll();
        assertThat(board().vote().ballots()).isNull();
        assertThat(stage.situation(contest.id()).vote()).isEqualTo(VoteState.CLOSED);
        later();

        Board whole = board();
        assertThat(whole.vote().state()).isEqualTo(VoteState.SHOWN);
        assertThat(whole.vote().ballots()).isEqualTo(1);
        assertThat(whole.frozen()).isFalse();
        assertThat(whole.sealed()).isEmpty();
        List<Standing> result = standings.standings(contest.id()).rows();
        assertThat(whole.rows())
                .extracting(Board.Row::presenter)
                .containsExactlyElementsOf(
                        result.stream().map(Standing::presenter).toList());
        assertThat(whole.rows())
                .extracting(Board.Row::place)
                .containsExactlyElementsOf(result.stream().map(Standing::place).toList());
        give(Command.RELEASE);
        assertThat(board().rows()).isEqualTo(whole.rows());
    }

    @Test
    void wherePhonesDoNotLagEverybodySeesItAtOnce() {
        contest = over(Reveal.BY_PLACE, false);
        give(Command.REVEAL_NEXT);
        assertThat(board().rows()).isEmpty();
        give(Command.REVEAL_NEXT);
        give(Command.REVEAL_NEXT);
        assertThat(numbers(board())).containsExactly(4);
    }

    @Test
    void byPartThePanelIsToldInRunningOrderBeforeTheLastLap() {
        contest = over(Reveal.BY_PART, false);
        List<List<Integer>> seen = new ArrayList<>();
        List<Integer> called = new ArrayList<>();
        for (int step = 0; step < gate.steps(now()) - 1; step++) {
            give(Command.REVEAL_NEXT);
            seen.add(board().rows().stream().map(Board.Row::presenter).toList());
            RevealStep shown = reveals.told(now(), step, true).orElseThrow().shown();
            if (shown.call() != null) {
                called.add(shown.call().presenter());
            }
        }
        assertThat(seen)
                .startsWith(
                        List.of(),
                        List.of(),
                        List.of(1),
                        List.of(2, 1),
                        List.of(3, 2, 1),
                        List.of(3, 2, 1, 4),
                        List.of())
                .hasSize(1 + PEOPLE + 1 + PEOPLE);
        assertThat(called)
                .as("the panel's in running order, the audience's by the judges' order from the last up")
                .containsExactly(1, 2, 3, 4, 4, 1, 2, 3);
        assertThat(call(2).needed())
                .as("80 in front, nothing told of the second before")
                .isEqualByComparingTo("80.01");
    }

    @Test
    void goingBackMovesTheScreensAndTakesNothingBack() {
        give(Command.REVEAL_NEXT);
        give(Command.REVEAL_NEXT);
        give(Command.REVEAL_NEXT);
        stage.command(contest.id(), StageCommand.of(Command.REVEAL_BACK));
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(1));
        assertThat(reveals.progress(contest.id()).orElseThrow().told()).isEqualTo(2);
        later();
        assertThat(numbers(board())).containsExactly(4);
        assertThat(reveals.told(now(), 99, true).orElseThrow().step())
                .as("no wish leads beyond what was told")
                .isEqualTo(2);
    }

    @Test
    void aHeldPictureStaysWhateverIsToldAndNothingGoesBackBehindIt() {
        give(Command.REVEAL_NEXT);
        give(Command.REVEAL_NEXT);
        give(Command.HOLD);
        give(Command.REVEAL_NEXT);
        assertThat(cues.view(contest.id()).held()).isTrue();
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(1));
        assertThat(refused(Command.REVEAL_BACK)).isEqualTo("PICTURE_HELD");
        assertThat(cues.view(contest.id()).held()).isTrue();

        give(Command.AIR);
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(2));
        give(Command.REVEAL_BACK);
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(1));
    }

    @Test
    void theNextKeyTellsOneStepAPress() {
        give(Command.NEXT);
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL));
        give(Command.NEXT);
        give(Command.NEXT);
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(2));
        assertThat(reveals.progress(contest.id()).orElseThrow().told()).isEqualTo(2);
    }

    @Test
    void oneMorePressShowsWhoIsFirstAndTellsNothing() {
        int last = gate.steps(now()) - 1;
        for (int step = 0; step <= last; step++) {
            give(Command.NEXT);
        }
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(last));
        give(Command.NEXT);
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(last + 1));
        assertThat(reveals.progress(contest.id()).orElseThrow().told()).isEqualTo(last);
        stage.command(contest.id(), StageCommand.of(Command.REVEAL_BACK));
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(last));
    }

    @Test
    void aFinishTooCloseForTheEyeIsPhotographedBeforeTheDoorOpens() {
        adjustments.add(
                contest.id(), null, new AddAdjustment(4, AdjustmentKind.PENALTY, new BigDecimal("-0.4"), "着装", "", ""));
        int last = gate.steps(now()) - 1;
        for (int step = 0; step < last; step++) {
            give(Command.NEXT);
            assertThat(reveals.hasPhoto(contest.id()))
                    .as("nobody knows before the last step")
                    .isFalse();
        }
        give(Command.NEXT);
        assertThat(reveals.hasPhoto(contest.id())).isTrue();
        give(Command.NEXT);
        assertThat(scene())
                .as("the photograph")
                .isEqualTo(Scene.of(SceneKind.REVEAL).atStep(last + 1));
        give(Command.NEXT);
        assertThat(scene()).as("the door").isEqualTo(Scene.of(SceneKind.REVEAL).atStep(last + 2));
    }

    @Test
    void goingBackMovesThePointerAlongSoThatTheNextKeyShowsTheStepAgain() {
        for (int press = 0; press < 4; press++) {
            give(Command.NEXT);
        }
        stage.command(contest.id(), StageCommand.of(Command.BACK));
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(2));
        stage.command(contest.id(), StageCommand.of(Command.REVEAL_BACK));
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(1));
        give(Command.NEXT);
        assertThat(scene()).isEqualTo(Scene.of(SceneKind.REVEAL).atStep(2));
        give(Command.NEXT);
        assertThat(reveals.progress(contest.id()).orElseThrow().told())
                .as("only shown again")
                .isEqualTo(3);
        give(Command.NEXT);
        assertThat(reveals.progress(contest.id()).orElseThrow().told()).isEqualTo(4);
    }

    @Test
    void fromTheFirstStepOnNothingOfTheResultCanBeChanged() {
        give(Command.REVEAL_NEXT);
        String before = fingerprintOfPoints();

        assertThatThrownBy(() -> adjustments.add(
                        contest.id(),
                        null,
                        new AddAdjustment(1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "着装", "", "")))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("REVEAL_STARTED"));
        assertThat(fingerprintOfPoints()).isEqualTo(before);

        stage.command(
                contest.id(),
                StageCommand.of(Command.REOPEN_CONTEST).confirmed().because("漏扣分"));
        assertThat(reveals.progress(contest.id())).isEmpty();
        assertThat(board().frozen()).isTrue();
        assertThat(board().rows()).as("the frozen ranking again").hasSize(2);
        adjustments.add(
                contest.id(), null, new AddAdjustment(1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "着装", "", ""));
    }

    private String fingerprintOfPoints() {
        return adjustments.list(contest.id()).toString();
    }

    private ContestView over(Reveal order, boolean lag) {
        ContestView fresh = evenings.settle(
                evenings.live(PEOPLE, 1), s -> s.freezeFrom(3).reveal(order).phonesLag(lag));
        List<String> marks = List.of("20", "22", "24", "18");
        for (int number = 1; number <= PEOPLE; number++) {
            evenings.speak(fresh, number, marks.get(number - 1));
        }
        evenings.command(fresh, StageCommand.of(Command.OPEN_VOTE));
        evenings.vote(fresh, 4);
        evenings.command(fresh, StageCommand.of(Command.CLOSE_VOTE));
        evenings.command(fresh, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        return contests.get(fresh.id());
    }

    private void tellAll() {
        for (int step = 0; step < gate.steps(now()); step++) {
            give(Command.REVEAL_NEXT);
        }
    }

    private RevealStep.Call call(int step) {
        return Objects.requireNonNull(
                reveals.told(now(), step, true).orElseThrow().shown().call());
    }

    private void later() {
        clock.advance(Duration.ofSeconds(11));
        gate.publishDue(contest.id());
    }

    private void give(Command command) {
        evenings.command(contest, StageCommand.of(command).confirmed());
    }

    private String refused(Command command) {
        return catchThrowableOfType(
                        NotAllowedNowException.class,
                        () -> stage.command(
                                contest.id(), StageCommand.of(command).confirmed()))
                .code();
    }

    private ContestView now() {
        return contests.get(contest.id());
    }

    private Board board() {
        return boards.board(now());
    }

    private Scene scene() {
        return cues.view(contest.id()).scene();
    }

    private static Set<Integer> numbers(Board board) {
        return board.rows().stream().map(Board.Row::presenter).collect(java.util.stream.Collectors.toSet());
    }
}
