package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.cue.StaleSceneException;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.support.SampleEvening;
import org.springframework.beans.factory.annotation.Autowired;

/** One key drives the evening; pressed by many at once it counts once, and going back takes nothing back. */
abstract class NextContract {

    @Autowired
    private SampleEvening evening;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private CueService cues;

    @Autowired
    private ClockService clocks;

    @Autowired
    private AuditReader audit;

    private ContestView contest;

    @BeforeEach
    void start() {
        contest = evening.draft();
    }

    @Test
    void oneKeyLeadsThroughTheWholeTurnOfAPresenter() {
        assertThat(next()).isEqualTo(SceneKind.COVER);
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.LIVE);
        assertThat(next()).isEqualTo(SceneKind.PANEL);
        assertThat(next()).isEqualTo(SceneKind.RULES);
        assertThat(next()).isEqualTo(SceneKind.PRESENTER);
        assertThat(turn(1)).isEqualTo(Turn.CALLED);
        List<SceneKind> talk = new ArrayList<>();
        while (turn(1) == Turn.CALLED) {
            talk.add(next());
        }
        assertThat(talk).startsWith(SceneKind.PRESENTER).endsWith(SceneKind.LAMPS);
        assertThat(turn(1)).isEqualTo(Turn.MARKING);
        stage.command(contest.id(), StageCommand.of(Command.NEXT).confirmed().because("没有评委在场"));
        assertThat(turn(1)).isEqualTo(Turn.CLOSED);
        assertThat(view().scene().kind()).isEqualTo(SceneKind.LAMPS);
        assertThat(next()).isEqualTo(SceneKind.MARKS);
        assertThat(next()).isEqualTo(SceneKind.RANKING);
        assertThat(next()).isEqualTo(SceneKind.PRESENTER);
        assertThat(turn(2)).isEqualTo(Turn.CALLED);
    }

    @Test
    void ofFiftyPressesAtOnceOneCounts() throws Exception {
        next();
        long seen = view().version();
        List<Callable<Boolean>> presses = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            presses.add(() -> {
                try {
                    stage.command(contest.id(), StageCommand.of(Command.NEXT).at(seen));
                    return true;
                } catch (StaleSceneException slower) {
                    return false;
                }
            });
        }
        ExecutorService hands = Executors.newFixedThreadPool(10);
        int counted = 0;
        for (Future<Boolean> press : hands.invokeAll(presses)) {
            counted += press.get() ? 1 : 0;
        }
        hands.shutdown();

        assertThat(counted).isEqualTo(1);
        assertThat(view().version()).isEqualTo(seen + 1);
        assertThat(view().scene().kind()).isEqualTo(SceneKind.PANEL);
    }

    @Test
    void goingBackMovesThePictureAndNeverData() {
        for (int i = 0; i < 5; i++) {
            next();
        }
        StageView before = view();

        back();
        assertThat(view().scene().kind()).isEqualTo(SceneKind.PRESENTER);
        back();
        assertThat(view().scene().kind()).isEqualTo(SceneKind.RULES);
        assertThat(turn(1)).isEqualTo(Turn.CALLED);

        next();
        next();
        assertThat(view().scene()).isEqualTo(before.scene());
        assertThat(turn(1)).isEqualTo(Turn.CALLED);
    }

    /** Whose clock never ran: going through the pictures again starts none. */
    @Test
    void aTalkThatIsOverIsNotTimedAnyMore() {
        next();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("没有评委在场"));
        while (!Objects.requireNonNull(view().running()).startsWith("call-")) {
            back();
        }

        assertThat(next()).isEqualTo(SceneKind.PRESENTER);
        assertThat(view().running()).startsWith("clock-");
        assertThat(clocks.view(contest.id()).is(TalkClock.State.IDLE)).isTrue();
        assertThat(next()).isNotEqualTo(SceneKind.PRESENTER);
    }

    @Test
    void whoIsMovedOrLeavesIsNotWhomTheNextKeyCalls() {
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        evening.command(contest, StageCommand.of(Command.CALL, 1));
        stage.command(contest.id(), StageCommand.of(Command.MOVE_TO_END, 1).because("身体不适"));
        assertThat(view().scene().kind()).isEqualTo(SceneKind.COVER);

        assertThat(next()).isEqualTo(SceneKind.PRESENTER);
        assertThat(turn(2)).isEqualTo(Turn.CALLED);
        stage.command(contest.id(), StageCommand.of(Command.WITHDRAW, 2).because("身体不适"));
        assertThat(view().scene().kind()).isEqualTo(SceneKind.COVER);

        assertThat(next()).isEqualTo(SceneKind.PRESENTER);
        assertThat(turn(3)).isEqualTo(Turn.CALLED);
    }

    @Test
    void aRepeatedTalkIsPlayedThroughOnceMore() {
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        evening.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("没有评委在场"));
        assertThat(view().scene().kind()).isEqualTo(SceneKind.RANKING);

        stage.command(contest.id(), StageCommand.of(Command.REPEAT, 1).because("话筒坏了"));

        assertThat(view().scene().kind()).isEqualTo(SceneKind.PRESENTER);
        while (turn(1) == Turn.CALLED) {
            next();
        }
        assertThat(turn(1)).isEqualTo(Turn.MARKING);
        assertThat(view().scene().kind()).isEqualTo(SceneKind.LAMPS);
    }

    @Test
    void theNextKeyAsksBeforeItCallsWhoIsNotHere() {
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        next();
        next();
        stage.command(contest.id(), StageCommand.of(Command.MARK_LATE, 1));
        StageView before = view();

        assertThatThrownBy(this::next)
                .isInstanceOfSatisfying(
                        NotAllowedNowException.class,
                        refused -> assertThat(refused.members()).containsEntry("asks", List.of("confirmed")));
        assertThat(view()).isEqualTo(before);
        stage.command(contest.id(), StageCommand.of(Command.MOVE_TO_END, 1).because("路上堵车"));

        assertThat(next()).isEqualTo(SceneKind.PRESENTER);
        assertThat(turn(2)).isEqualTo(Turn.CALLED);
    }

    @Test
    void whatIsRefusedMovesNothingAndSaysWhatIsAsked() {
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        evening.command(contest, StageCommand.of(Command.CALL, 1));
        evening.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        StageView before = view();

        assertThatThrownBy(this::next)
                .isInstanceOfSatisfying(
                        NotAllowedNowException.class,
                        refused -> assertThat(refused.members()).containsEntry("asks", List.of("confirmed", "reason")));

        assertThat(view()).isEqualTo(before);
        assertThat(turn(1)).isEqualTo(Turn.MARKING);
    }

    /** The next key writes an entry of its own about the wall; an act that is pressed directly says it in its own. */
    @Test
    void anActThatIsPressedDirectlyTellsWhatTheWallShowsAfterIt() {
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        evening.command(contest, StageCommand.of(Command.CALL, 1));
        evening.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("没有评委在场"));

        AuditLine close = newest();
        assertThat(close.action()).isEqualTo("CLOSE_MARKING");
        assertThat(close.before()).contains("\"wall\":{\"held\":false,\"presenter\":1,\"scene\":\"LAMPS\"");
        assertThat(close.after()).contains("\"wall\":{\"held\":false,\"scene\":\"RANKING\"");

        evening.command(contest, StageCommand.of(Command.MARK_LATE, 2));
        assertThat(newest().after()).as("it leaves the wall alone").doesNotContain("wall");
    }

    @Test
    void whoeverWasPassedOverIsNotForgotten() {
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        evening.command(contest, StageCommand.of(Command.CALL, 2));
        evening.command(contest, StageCommand.of(Command.OPEN_MARKING, 2));
        evening.command(
                contest, StageCommand.of(Command.CLOSE_MARKING, 2).confirmed().because("没有评委在场"));
        assertThat(view().scene().kind()).isEqualTo(SceneKind.RANKING);

        assertThat(next()).isEqualTo(SceneKind.MARKS);
        assertThat(next()).isEqualTo(SceneKind.RANKING);
        assertThat(next()).isEqualTo(SceneKind.PRESENTER);
        assertThat(turn(1)).isEqualTo(Turn.CALLED);
    }

    @Test
    void afterTheReleaseTheResultTakesTheCoversPlace() {
        Map<String, Runnable> moments = evening.moments(contest);
        moments.remove("archived");
        Runnable release = Objects.requireNonNull(moments.remove("released"));
        moments.values().forEach(Runnable::run);
        assertThat(view().scene().kind()).isEqualTo(SceneKind.COVER);

        release.run();

        assertThat(view().scene().kind()).isEqualTo(SceneKind.RANKING);
    }

    @Test
    void aCallTakenBackComesAgain() {
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        evening.command(contest, StageCommand.of(Command.CALL, 1));
        evening.command(contest, StageCommand.of(Command.UNCALL, 1));

        assertThat(view().scene().kind()).isEqualTo(SceneKind.COVER);
        assertThat(next()).isEqualTo(SceneKind.PRESENTER);
        assertThat(turn(1)).isEqualTo(Turn.CALLED);
    }

    @Test
    void theKeyStartsTheClockAndStopsItWhenMarkingOpens() {
        for (int i = 0; i < 5; i++) {
            next();
        }
        assertThat(clocks.view(contest.id()).is(TalkClock.State.RUNNING)).isTrue();
        while (turn(1) == Turn.CALLED) {
            next();
        }
        assertThat(clocks.view(contest.id()).is(TalkClock.State.STOPPED)).isTrue();
    }

    @Test
    void aClockThatTheTimekeeperStartsMovesThePointerAndNotThePicture() {
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        evening.command(contest, StageCommand.of(Command.CALL, 1));
        StageView before = view();

        evening.command(contest, StageCommand.of(Command.CLOCK_START));

        assertThat(view().scene()).isEqualTo(before.scene());
        assertThat(view().pointer()).doesNotStartWith("clock-");
        assertThat(before.pointer()).startsWith("clock-");
    }

    @Test
    void aTicketOrAPointByHandRefusesNoKey() {
        next();
        long seen = view().version();
        evening.card(contest, "J2");

        stage.command(contest.id(), StageCommand.of(Command.NEXT).at(seen));

        assertThat(view().scene().kind()).isEqualTo(SceneKind.PANEL);
    }

    @Test
    void aMessageGoesOnAirBesideTheRunningOrderAndTheCueComesBack() {
        next();
        next();
        air(StageCommand.of(Command.AIR).with(Argument.KIND, "MESSAGE").with(Argument.TEXT, "请稍候"));
        assertThat(view().scene().text()).isEqualTo("请稍候");

        air(StageCommand.of(Command.AIR));
        assertThat(view().scene().kind()).isEqualTo(SceneKind.PANEL);
    }

    @Test
    void aHeldWallKeepsItsPictureWhileTheEveningGoesOn() {
        next();
        stage.command(contest.id(), StageCommand.of(Command.HOLD));
        next();
        assertThat(view().scene().kind()).isEqualTo(SceneKind.COVER);
        assertThat(view().held()).isTrue();

        air(StageCommand.of(Command.AIR));
        assertThat(view().scene().kind()).isEqualTo(SceneKind.PANEL);
    }

    @Test
    void whatTheWallCannotShowIsRefusedAtItsPlace() {
        next();
        next();
        refused(StageCommand.of(Command.AIR).with(Argument.KIND, "FIREWORKS"), "/kind");
        refused(StageCommand.of(Command.AIR).with(Argument.KIND, "MARKS").with(Argument.PRESENTER, 1), "/kind");
        refused(StageCommand.of(Command.AIR).with(Argument.KIND, "PRESENTER"), "/presenter");
        refused("UNKNOWN_PRESENTER", StageCommand.of(Command.AIR, 99).with(Argument.KIND, "PRESENTER"));
        refused("NOT_ACTIVE", StageCommand.of(Command.AIR, 8).with(Argument.KIND, "PRESENTER"));
        refused(
                StageCommand.of(Command.AIR).with(Argument.KIND, "MESSAGE").with(Argument.TEXT, "长".repeat(2_000)),
                "/text");
        refused(StageCommand.of(Command.BACK, 1), "/presenter");
        assertThat(view().scene().kind()).isEqualTo(SceneKind.PANEL);
    }

    private AuditLine newest() {
        return audit.search(AuditFilter.of(contest.slug()), 0, 1).getContent().get(0);
    }

    private void refused(StageCommand order, String pointer) {
        assertThatThrownBy(() -> stage.command(contest.id(), order))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.problems())
                                .anyMatch(problem -> problem.pointer().equals(pointer)));
    }

    private void refused(String code, StageCommand order) {
        assertThatThrownBy(() -> stage.command(contest.id(), order))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InputProblem::code)
                                .containsExactly(code));
    }

    private SceneKind next() {
        stage.command(contest.id(), StageCommand.of(Command.NEXT));
        return view().scene().kind();
    }

    private void back() {
        stage.command(contest.id(), StageCommand.of(Command.BACK));
    }

    private void air(StageCommand order) {
        stage.command(contest.id(), order);
    }

    private StageView view() {
        return cues.view(contest.id());
    }

    private Turn turn(int number) {
        return presenters.list(contest.id()).stream()
                .filter(p -> p.number() == number)
                .map(PresenterView::turn)
                .findFirst()
                .orElseThrow();
    }
}
