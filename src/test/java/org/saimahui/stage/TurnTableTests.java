package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saimahui.stage.Situations.aContest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.command.Command;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.Attendance;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.Turn;

/** Every turn and every command about somebody who is late, moved or sent back: yes, or the word of the refusal. */
class TurnTableTests {

    private static final String YES = "yes";

    @ParameterizedTest
    @CsvSource({
        "CALL, WAITING, yes",
        "CALL, CALLED, ALREADY_CALLED",
        "CALL, MARKING, MARKING_OPEN",
        "CALL, CLOSED, PRESENTER_CLOSED",
        "CHECK_IN, WAITING, yes",
        "CHECK_IN, CALLED, NOT_WAITING",
        "CHECK_IN, MARKING, NOT_WAITING",
        "CHECK_IN, CLOSED, NOT_WAITING",
        "MARK_LATE, WAITING, yes",
        "MARK_LATE, CALLED, NOT_WAITING",
        "MARK_LATE, MARKING, NOT_WAITING",
        "MARK_LATE, CLOSED, NOT_WAITING",
        "MOVE_TO_END, WAITING, yes",
        "MOVE_TO_END, CALLED, yes",
        "MOVE_TO_END, MARKING, MARKING_OPEN",
        "MOVE_TO_END, CLOSED, PRESENTER_CLOSED",
        "WITHDRAW, WAITING, yes",
        "WITHDRAW, CALLED, yes",
        "WITHDRAW, MARKING, yes",
        "WITHDRAW, CLOSED, yes",
        "REPEAT, WAITING, NOT_CLOSED_YET",
        "REPEAT, CALLED, NOT_CLOSED_YET",
        "REPEAT, MARKING, NOT_CLOSED_YET",
        "REPEAT, CLOSED, yes",
    })
    void whatMayBeCommandedInEachTurn(Command command, Turn turn, String answer) {
        Situation now = aContest().with(turn).with(Turn.WAITING).make();
        assertThat(ask(command, now)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"CHECK_IN", "MARK_LATE", "MOVE_TO_END", "CALL", "WITHDRAW", "REPEAT"})
    void whoHasLeftTakesNoPartInAnyOfIt(Command command) {
        Situation now = aContest()
                .with(Turn.WAITING, PresenterState.WITHDRAWN)
                .with(Turn.WAITING)
                .make();
        assertThat(ask(command, now)).isEqualTo("NOT_ACTIVE");
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, yes, NOT_LIVE", "LIVE, yes, yes", "CLOSED, NOT_LIVE, NOT_LIVE", "RELEASED, NOT_LIVE, NOT_LIVE"})
    void peopleCheckInBeforeTheEveningBeginsAndAreMovedWhileItRuns(ContestState state, String attended, String moved) {
        Situation now =
                aContest().in(state).with(Turn.WAITING).with(Turn.WAITING).make();
        assertThat(ask(Command.CHECK_IN, now)).isEqualTo(attended);
        assertThat(ask(Command.MARK_LATE, now)).isEqualTo(attended);
        assertThat(ask(Command.WITHDRAW, now)).isEqualTo(attended);
        assertThat(ask(Command.MOVE_TO_END, now)).isEqualTo(moved);
        assertThat(ask(Command.REPEAT, aContest().in(state).with(Turn.CLOSED).make()))
                .isEqualTo(moved);
    }

    @Test
    void whoseMarkingIsOpenAgainNeitherLeavesNorTalksOnceMore() {
        Situation now =
                aContest().with(Turn.CLOSED).reopened(1, "J3", true, false).make();
        assertThat(ask(Command.WITHDRAW, now)).isEqualTo("MARKING_OPEN");
        assertThat(ask(Command.REPEAT, now)).isEqualTo("MARKING_OPEN");
    }

    @Test
    void judgesAreRemindedWhileSomebodyIsMarkedAndCardsAreMissing() {
        assertThat(ask(
                        Command.NUDGE,
                        aContest().with(Turn.MARKING).missing("J2").make()))
                .isEqualTo(YES);
        assertThat(ask(Command.NUDGE, aContest().with(Turn.MARKING).make())).isEqualTo("ALL_SENT");
        assertThat(ask(Command.NUDGE, aContest().with(Turn.CALLED).make())).isEqualTo("NOBODY_MARKED");
        assertThat(ask(
                        Command.NUDGE,
                        aContest().in(ContestState.CLOSED).with(Turn.CLOSED).make()))
                .isEqualTo("NOT_LIVE");
    }

    @Test
    void onlyWhoHasTheStageTalksOnceMore() {
        assertThat(ask(
                        Command.REPEAT,
                        aContest().with(Turn.CLOSED).with(Turn.CALLED).make()))
                .isEqualTo("STAGE_TAKEN");
    }

    @Test
    void theSameWordIsNotSaidTwice() {
        assertThat(ask(Command.CHECK_IN, aContest().with(Attendance.HERE).make()))
                .isEqualTo("ALREADY_HERE");
        assertThat(ask(Command.MARK_LATE, aContest().with(Attendance.HERE).make()))
                .isEqualTo(YES);
        assertThat(ask(Command.MARK_LATE, aContest().with(Attendance.LATE).make()))
                .isEqualTo("ALREADY_LATE");
        assertThat(ask(Command.CHECK_IN, aContest().with(Attendance.LATE).make()))
                .isEqualTo(YES);
    }

    @Test
    void whoIsTheLastAlreadyIsNotMoved() {
        assertThat(ask(
                        Command.MOVE_TO_END,
                        aContest().with(Turn.CALLED).with(Turn.CLOSED).make()))
                .isEqualTo("ALREADY_LAST");
        assertThat(ask(
                        Command.MOVE_TO_END,
                        aContest()
                                .with(Turn.WAITING)
                                .with(Turn.WAITING, PresenterState.WITHDRAWN)
                                .make()))
                .isEqualTo("ALREADY_LAST");
    }

    @Test
    void whoIsLateIsCalledOnlyByWhoHasBeenAsked() {
        Situation now = aContest().with(Attendance.LATE).make();
        Availability may = Guards.in(now);

        assertThat(may.of(Command.CALL, now.presenters().get(0))).isEmpty();
        assertThat(may.question(Command.CALL, now.presenters().get(0)))
                .hasValueSatisfying(question ->
                        assertThat(question.unless()).isEqualTo(Refusal.because("PRESENTER_LATE", 1, "述职人1")));
        Situation here = aContest().with(Attendance.HERE).make();
        assertThat(Guards.in(here).question(Command.CALL, here.presenters().get(0)))
                .isEmpty();
    }

    private static String ask(Command command, Situation now) {
        return Guards.in(now)
                .of(command, now.presenters().get(0))
                .map(Refusal::code)
                .orElse(YES);
    }
}
