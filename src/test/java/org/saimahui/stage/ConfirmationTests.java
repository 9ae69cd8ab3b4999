package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saimahui.stage.Situations.aContest;

import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.Turn;
import org.saimahui.voting.VoteState;

class ConfirmationTests {

    @Test
    void whatCannotBeTakenBackIsAskedAbout() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.SHOW_VOTES),
                        aContest().vote(VoteState.CLOSED).make()))
                .hasValueSatisfying(q -> assertThat(q.needsReason()).isFalse());
        assertThat(Confirmation.before(
                        StageCommand.of(Command.RELEASE),
                        aContest().in(ContestState.CLOSED).make()))
                .isPresent();
    }

    @Test
    void whatCanBeTakenBackIsNot() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.CALL, 1),
                        aContest().with(Turn.WAITING).make()))
                .isEmpty();
        assertThat(Confirmation.before(
                        StageCommand.of(Command.CLOSE_VOTE),
                        aContest().vote(VoteState.OPEN).make()))
                .isEmpty();
    }

    @Test
    void showingAVoteWithoutABallotSaysWhyEverybodyGetsNothing() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.SHOW_VOTES), aContest().make()))
                .hasValueSatisfying(q -> assertThat(q.emptyVote()).isEqualTo(Confirmation.EmptyVote.NEVER_OPENED));
        assertThat(Confirmation.before(
                        StageCommand.of(Command.SHOW_VOTES),
                        aContest().vote(VoteState.CLOSED).make()))
                .hasValueSatisfying(q -> assertThat(q.emptyVote()).isEqualTo(Confirmation.EmptyVote.NO_BALLOTS));
        assertThat(Confirmation.before(
                        StageCommand.of(Command.SHOW_VOTES),
                        aContest().vote(VoteState.CLOSED).voters(1).make()))
                .hasValueSatisfying(q -> assertThat(q.emptyVote()).isNull());
    }

    @Test
    void votesShownBeforeAnybodyHasSpokenAreAskedAboutTwice() {
        StageCommand show = StageCommand.of(Command.SHOW_VOTES);
        assertThat(Confirmation.before(
                        show,
                        aContest()
                                .voters(1)
                                .with(Turn.CALLED)
                                .with(Turn.WAITING)
                                .make()))
                .hasValueSatisfying(q -> assertThat(q.premature()).isTrue());
        assertThat(Confirmation.before(
                        show,
                        aContest()
                                .voters(1)
                                .with(Turn.CLOSED)
                                .with(Turn.WAITING)
                                .make()))
                .hasValueSatisfying(q -> {
                    assertThat(q.premature()).isFalse();
                    assertThat(q.unfinished()).isEqualTo(1);
                });
    }

    @Test
    void anEmptyProgrammeIsNotPublishedWithoutAQuestion() {
        StageCommand publish = StageCommand.of(Command.PUBLISH);
        assertThat(Confirmation.before(
                        publish, aContest().in(ContestState.DRAFT).unpublished().make()))
                .isPresent();
        assertThat(Confirmation.before(
                        publish,
                        aContest()
                                .in(ContestState.DRAFT)
                                .unpublished()
                                .with(Turn.WAITING)
                                .make()))
                .isEmpty();
    }

    @Test
    void closingTheContestNamesHowManyWouldStayWithoutAPlace() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.CLOSE_CONTEST),
                        aContest()
                                .vote(VoteState.SHOWN)
                                .with(Turn.CLOSED)
                                .with(Turn.WAITING)
                                .make()))
                .hasValueSatisfying(q -> assertThat(q.unfinished()).isEqualTo(1));
    }

    @Test
    void closingOverMissingCardsNamesTheSeats() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.CLOSE_MARKING, 1),
                        aContest().with(Turn.MARKING).missing("J6", "J7").make()))
                .hasValueSatisfying(q -> assertThat(q.missing()).containsExactly("J6", "J7"));
        assertThat(Confirmation.before(
                        StageCommand.of(Command.CLOSE_MARKING, 1),
                        aContest().with(Turn.MARKING).make()))
                .isEmpty();
    }

    @Test
    void openingAgainAsksForTheReason() {
        assertThat(Confirmation.before(
                        StageCommand.of(Command.OPEN_MARKING, 1),
                        aContest().with(Turn.CLOSED).make()))
                .hasValueSatisfying(q -> assertThat(q.needsReason()).isTrue());
        assertThat(Confirmation.before(
                        StageCommand.of(Command.OPEN_MARKING, 1),
                        aContest().with(Turn.CALLED).make()))
                .isEmpty();
        assertThat(Confirmation.before(
                        StageCommand.of(Command.REOPEN_CONTEST),
                        aContest().in(ContestState.CLOSED).make()))
                .hasValueSatisfying(q -> assertThat(q.needsReason()).isTrue());
    }

    @Test
    void whatWouldBeRefusedIsNotAskedAboutFirst() {
        StageCommand stale = new StageCommand(Command.GO_LIVE, null, 40L, null, null, false);

        assertThat(Confirmation.before(
                        stale,
                        aContest().in(ContestState.DRAFT).with(Turn.WAITING).make()))
                .isEmpty();
        assertThat(Confirmation.before(
                        StageCommand.of(Command.GO_LIVE), aContest().make()))
                .isEmpty();
    }
}
