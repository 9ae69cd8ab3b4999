package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saimahui.stage.Situations.aContest;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.Question;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.Turn;
import org.saimahui.voting.VoteState;

class ConfirmationTests {

    @Test
    void whatCannotBeTakenBackIsAskedAbout() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.SHOW_VOTES),
                        Guards.in(aContest().vote(VoteState.CLOSED).make())))
                .hasValueSatisfying(q -> assertThat(q.question().needsReason()).isFalse());
        assertThat(Confirmation.before(
                        StageCommand.of(Command.RELEASE),
                        Guards.in(aContest().in(ContestState.CLOSED).make())))
                .isPresent();
    }

    @Test
    void whatCanBeTakenBackIsNot() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.CALL, 1),
                        Guards.in(aContest().with(Turn.WAITING).make())))
                .isEmpty();
        assertThat(Confirmation.before(
                        StageCommand.of(Command.CLOSE_VOTE),
                        Guards.in(aContest().vote(VoteState.OPEN).make())))
                .isEmpty();
    }

    @Test
    void showingAVoteWithoutABallotSaysWhyEverybodyGetsNothing() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.SHOW_VOTES),
                        Guards.in(aContest().make())))
                .hasValueSatisfying(q -> assertThat(warnings(q)).contains("stage.confirm.vote.NEVER_OPENED"));
        assertThat(Confirmation.before(
                        StageCommand.of(Command.SHOW_VOTES),
                        Guards.in(aContest().vote(VoteState.CLOSED).make())))
                .hasValueSatisfying(q -> assertThat(warnings(q)).contains("stage.confirm.vote.NO_BALLOTS"));
        assertThat(Confirmation.before(
                        StageCommand.of(Command.SHOW_VOTES),
                        Guards.in(aContest().vote(VoteState.CLOSED).voters(1).make())))
                .hasValueSatisfying(q -> assertThat(warnings(q)).isEmpty());
    }

    @Test
    void votesShownBeforeAnybodyHasSpokenAreAskedAboutTwice() {
        StageCommand show = StageCommand.of(Command.SHOW_VOTES);
        assertThat(Confirmation.before(
                        show,
                        Guards.in(aContest()
                                .voters(1)
                                .with(Turn.CALLED)
                                .with(Turn.WAITING)
                                .make())))
                .hasValueSatisfying(q -> assertThat(q.question().twice()).isNotNull());
        assertThat(Confirmation.before(
                        show,
                        Guards.in(aContest()
                                .voters(1)
                                .with(Turn.CLOSED)
                                .with(Turn.WAITING)
                                .make())))
                .hasValueSatisfying(q -> {
                    assertThat(q.question().twice()).isNull();
                    assertThat(q.question().warnings())
                            .contains(new Question.Warning("stage.confirm.vote.unfinished", List.of(1), null, null));
                });
    }

    @Test
    void anEmptyProgrammeIsNotPublishedWithoutAQuestion() {
        StageCommand publish = StageCommand.of(Command.PUBLISH);
        assertThat(Confirmation.before(
                        publish,
                        Guards.in(
                                aContest().in(ContestState.DRAFT).unpublished().make())))
                .isPresent();
        assertThat(Confirmation.before(
                        publish,
                        Guards.in(aContest()
                                .in(ContestState.DRAFT)
                                .unpublished()
                                .with(Turn.WAITING)
                                .make())))
                .isEmpty();
    }

    @Test
    void closingTheContestNamesHowManyWouldStayWithoutAPlace() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.CLOSE_CONTEST),
                        Guards.in(aContest()
                                .vote(VoteState.SHOWN)
                                .with(Turn.CLOSED)
                                .with(Turn.WAITING)
                                .make())))
                .hasValueSatisfying(q -> assertThat(q.question().warnings())
                        .containsExactly(new Question.Warning("stage.confirm.unfinished", List.of(1), null, null)));
    }

    @Test
    void closingOverMissingCardsNamesTheSeats() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.CLOSE_MARKING, 1),
                        Guards.in(aContest()
                                .with(Turn.MARKING)
                                .missing("J6", "J7")
                                .make())))
                .hasValueSatisfying(q -> assertThat(q.question().missing()).containsExactly("J6", "J7"));
        assertThat(Confirmation.before(
                        StageCommand.of(Command.CLOSE_MARKING, 1),
                        Guards.in(aContest().with(Turn.MARKING).make())))
                .isEmpty();
    }

    @Test
    void openingAgainAsksForTheReason() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.OPEN_MARKING, 1),
                        Guards.in(aContest().with(Turn.CLOSED).make())))
                .hasValueSatisfying(q -> assertThat(q.question().needsReason()).isTrue());
        assertThat(Confirmation.before(
                        StageCommand.of(Command.OPEN_MARKING, 1),
                        Guards.in(aContest().with(Turn.CALLED).make())))
                .isEmpty();
        assertThat(Confirmation.before(
                        StageCommand.of(Command.REOPEN_CONTEST),
                        Guards.in(aContest().in(ContestState.CLOSED).make())))
                .hasValueSatisfying(q -> assertThat(q.question().needsReason()).isTrue());
    }

    @Test
    void whatWouldBeRefusedIsNotAskedAboutFirst() {
        StageCommand stale = StageCommand.of(Command.GO_LIVE).at(40L);

        assertThat(Confirmation.before(
                        stale,
                        Guards.in(aContest()
                                .in(ContestState.DRAFT)
                                .with(Turn.WAITING)
                                .make())))
                .isEmpty();
        assertThat(Confirmation.before(
                        StageCommand.of(Command.GO_LIVE), Guards.in(aContest().make())))
                .isEmpty();
    }

    private static List<String> warnings(Confirmation asked) {
        return asked.question().warnings().stream().map(Question.Warning::key).toList();
    }
}
