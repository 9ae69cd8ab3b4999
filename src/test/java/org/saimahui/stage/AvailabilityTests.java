package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saimahui.stage.Situations.aContest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saimahui.command.Command;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.Turn;
import org.saimahui.support.ActingAs;
import org.saimahui.voting.VoteState;

class AvailabilityTests {

    @Test
    void theProgrammeIsPublishedOnceAndTakenDownOnlyInDraft() {
        assertThat(why(Command.PUBLISH, aContest().in(ContestState.DRAFT).unpublished()))
                .isNull();
        assertThat(why(Command.PUBLISH, aContest().in(ContestState.DRAFT))).isEqualTo("ALREADY_PUBLISHED");
        assertThat(why(Command.UNPUBLISH, aContest().in(ContestState.DRAFT))).isNull();
        assertThat(why(Command.UNPUBLISH, aContest().in(ContestState.DRAFT).unpublished()))
                .isEqualTo("NOT_PUBLISHED");
        assertThat(why(Command.UNPUBLISH, aContest())).isEqualTo("NOT_IN_DRAFT");
    }

    @Test
    void goingLiveNeedsADraftARuleAndAPresenter() {
        assertThat(why(Command.GO_LIVE, aContest().in(ContestState.DRAFT).with(Turn.WAITING)))
                .isNull();
        assertThat(why(Command.GO_LIVE, aContest().in(ContestState.DRAFT))).isEqualTo("NO_PRESENTER");
        assertThat(why(Command.GO_LIVE, aContest().in(ContestState.DRAFT).with(Turn.WAITING, PresenterState.WITHDRAWN)))
                .isEqualTo("NO_PRESENTER");
        assertThat(why(
                        Command.GO_LIVE,
                        aContest().in(ContestState.DRAFT).with(Turn.WAITING).parts(false, false, false, false)))
                .isEqualTo("NO_RULE");
        assertThat(why(Command.GO_LIVE, aContest().with(Turn.WAITING))).isEqualTo("NOT_IN_DRAFT");
    }

    @Test
    void theKeyRestsWhileAnAdjustmentWaitsForASecondPerson() {
        assertThat(why(Command.RELEASE, aContest().in(ContestState.CLOSED).undecided(2)))
                .isEqualTo("ADJUSTMENTS_WAIT");
        assertThat(why(Command.CLOSE_CONTEST, aContest().vote(VoteState.SHOWN).undecided(2)))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(value = ContestState.class, names = "LIVE", mode = EnumSource.Mode.EXCLUDE)
    void nobodyIsCalledOrMarkedUnlessTheContestIsLive(ContestState state) {
        for (Command command :
                new Command[] {Command.CALL, Command.UNCALL, Command.OPEN_MARKING, Command.CLOSE_MARKING}) {
            assertThat(why(command, 1, aContest().in(state).with(Turn.WAITING))).isEqualTo("NOT_LIVE");
        }
    }

    @Test
    void openedAgainItIsClosedBeforeTheContestAndNotOpenedTwice() {
        Situations again = aContest()
                .vote(org.saimahui.voting.VoteState.SHOWN)
                .with(Turn.CLOSED)
                .with(Turn.MARKING)
                .reopened(1, "J3", true, false);
        assertThat(why(Command.OPEN_MARKING, 1, again)).isEqualTo("MARKING_OPEN");
        assertThat(why(Command.CLOSE_MARKING, 1, again)).isNull();
        assertThat(Guards.in(aContest()
                                .vote(org.saimahui.voting.VoteState.SHOWN)
                                .with(Turn.CLOSED)
                                .reopened(1, "J3", true, false)
                                .make())
                        .of(Command.CLOSE_CONTEST, null))
                .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("MARKING_OPEN"));
    }

    @Test
    void onePresenterIsCalledOrMarkedAtATime() {
        for (Turn taken : new Turn[] {Turn.CALLED, Turn.MARKING}) {
            Situations stage = aContest().with(taken).with(Turn.WAITING).with(Turn.CLOSED);
            assertThat(why(Command.CALL, 2, stage)).isEqualTo("STAGE_TAKEN");
            assertThat(why(Command.OPEN_MARKING, 2, stage)).isEqualTo("STAGE_TAKEN");
            assertThat(why(Command.OPEN_MARKING, 3, stage)).isNull();
        }
        assertThat(why(Command.CALL, 2, aContest().with(Turn.CLOSED).with(Turn.WAITING)))
                .isNull();
    }

    @Test
    void markingOpensForOneWhoWaitsIsCalledOrWasMarkedBefore() {
        for (Turn turn : new Turn[] {Turn.WAITING, Turn.CALLED, Turn.CLOSED}) {
            assertThat(why(Command.OPEN_MARKING, 1, aContest().with(turn))).isNull();
        }
        assertThat(why(Command.OPEN_MARKING, 1, aContest().with(Turn.MARKING))).isEqualTo("MARKING_OPEN");
    }

    @Test
    void onlyAnOpenMarkingIsClosed() {
        assertThat(why(Command.CLOSE_MARKING, 1, aContest().with(Turn.MARKING))).isNull();
        for (Turn turn : new Turn[] {Turn.WAITING, Turn.CALLED, Turn.CLOSED}) {
            assertThat(why(Command.CLOSE_MARKING, 1, aContest().with(turn))).isEqualTo("MARKING_NOT_OPEN");
        }
    }

    @Test
    void withoutJudgesTheTurnEndsAfterTheTalk() {
        Situations showOnly = aContest().parts(true, false, false, false).with(Turn.CALLED);

        assertThat(why(Command.OPEN_MARKING, 1, showOnly)).isEqualTo("NO_JUDGES");
        assertThat(why(Command.CLOSE_MARKING, 1, showOnly)).isNull();
    }

    @Test
    void onlyOneWhoIsCalledGoesBack() {
        assertThat(why(Command.UNCALL, 1, aContest().with(Turn.CALLED))).isNull();
        assertThat(why(Command.UNCALL, 1, aContest().with(Turn.WAITING))).isEqualTo("NOT_CALLED");
        assertThat(why(Command.UNCALL, 1, aContest().with(Turn.CLOSED))).isEqualTo("NOT_CALLED");
        assertThat(why(Command.UNCALL, 1, aContest().with(Turn.MARKING))).isEqualTo("MARKING_OPEN");
    }

    @Test
    void oneWhoLeftIsNotCalledOrMarked() {
        Situations left = aContest().with(Turn.WAITING, PresenterState.WITHDRAWN);

        assertThat(why(Command.CALL, 1, left)).isEqualTo("NOT_ACTIVE");
        assertThat(why(Command.OPEN_MARKING, 1, left)).isEqualTo("NOT_ACTIVE");
    }

    @Test
    void theVoteOpensAgainUntilItIsShownAndBesideMarking() {
        assertThat(why(Command.OPEN_VOTE, aContest())).isNull();
        assertThat(why(Command.OPEN_VOTE, aContest().vote(VoteState.CLOSED))).isNull();
        assertThat(why(Command.OPEN_VOTE, aContest().with(Turn.MARKING))).isNull();
        assertThat(why(Command.OPEN_VOTE, aContest().vote(VoteState.OPEN))).isEqualTo("VOTE_OPEN");
        assertThat(why(Command.OPEN_VOTE, aContest().vote(VoteState.SHOWN))).isEqualTo("VOTES_SHOWN");
        assertThat(why(Command.OPEN_VOTE, aContest().parts(true, true, false, false)))
                .isEqualTo("NO_AUDIENCE");
        assertThat(why(Command.OPEN_VOTE, aContest().in(ContestState.CLOSED))).isEqualTo("NOT_LIVE");
    }

    @Test
    void onlyAnOpenVoteIsClosedAndOnlyAClosedOneIsShown() {
        assertThat(why(Command.CLOSE_VOTE, aContest().vote(VoteState.OPEN))).isNull();
        assertThat(why(Command.CLOSE_VOTE, aContest())).isEqualTo("VOTE_NOT_OPEN");
        assertThat(why(Command.SHOW_VOTES, aContest().vote(VoteState.CLOSED))).isNull();
        assertThat(why(Command.SHOW_VOTES, aContest())).isNull();
        assertThat(why(Command.SHOW_VOTES, aContest().vote(VoteState.OPEN))).isEqualTo("VOTE_OPEN");
        assertThat(why(Command.SHOW_VOTES, aContest().vote(VoteState.SHOWN))).isEqualTo("VOTES_SHOWN");
    }

    @Test
    void anOpenVoteIsHeldUpAndGoesOnOnceEach() {
        assertThat(why(Command.PAUSE_VOTE, aContest().vote(VoteState.OPEN))).isNull();
        assertThat(why(Command.RESUME_VOTE, aContest().vote(VoteState.OPEN))).isEqualTo("VOTE_NOT_PAUSED");
        assertThat(why(Command.RESUME_VOTE, aContest().votePaused())).isNull();
        assertThat(why(Command.PAUSE_VOTE, aContest().votePaused())).isEqualTo("VOTE_PAUSED");
        assertThat(why(Command.CLOSE_VOTE, aContest().votePaused())).isNull();
        assertThat(why(Command.PAUSE_VOTE, aContest().vote(VoteState.CLOSED))).isEqualTo("VOTE_NOT_OPEN");
        assertThat(why(Command.RESUME_VOTE, aContest())).isEqualTo("VOTE_NOT_OPEN");
    }

    @Test
    void theContestClosesOnlyWhenNothingIsOpenAndNothingThatCountsIsHidden() {
        assertThat(why(Command.CLOSE_CONTEST, aContest().vote(VoteState.SHOWN).with(Turn.CLOSED)))
                .isNull();
        assertThat(why(Command.CLOSE_CONTEST, aContest().vote(VoteState.SHOWN).with(Turn.MARKING)))
                .isEqualTo("MARKING_OPEN");
        assertThat(why(Command.CLOSE_CONTEST, aContest().vote(VoteState.OPEN))).isEqualTo("VOTE_OPEN");
        assertThat(why(Command.CLOSE_CONTEST, aContest().vote(VoteState.CLOSED)))
                .isEqualTo("VOTES_NOT_SHOWN");
        assertThat(why(Command.CLOSE_CONTEST, aContest())).isEqualTo("VOTES_NOT_SHOWN");
        assertThat(why(
                        Command.CLOSE_CONTEST,
                        aContest().parts(true, true, true, false).vote(VoteState.CLOSED)))
                .isNull();
        assertThat(why(Command.CLOSE_CONTEST, aContest().parts(true, true, false, false)))
                .isNull();
    }

    @Test
    void onlyAClosedContestIsReleasedOrOpenedAgain() {
        assertThat(why(Command.RELEASE, aContest().in(ContestState.CLOSED))).isNull();
        assertThat(why(Command.REOPEN_CONTEST, aContest().in(ContestState.CLOSED)))
                .isNull();
        for (ContestState state : new ContestState[] {ContestState.DRAFT, ContestState.LIVE, ContestState.RELEASED}) {
            assertThat(why(Command.RELEASE, aContest().in(state))).isEqualTo("NOT_CLOSED");
            assertThat(why(Command.REOPEN_CONTEST, aContest().in(state))).isEqualTo("NOT_CLOSED");
        }
    }

    @Test
    void aResultWithTwoKeysIsReleasedWhenBothAreTurnedAndNothingIsHalted() {
        assertThat(why(Command.RELEASE, aContest().in(ContestState.CLOSED).watch(false, 2)))
                .isEqualTo("NOT_SEALED");
        assertThat(why(Command.RELEASE, aContest().in(ContestState.CLOSED).watch(false, 2, 1)))
                .isEqualTo("NOT_SEALED");
        assertThat(why(Command.RELEASE, aContest().in(ContestState.CLOSED).watch(false, 2, 1, 2)))
                .isNull();
        assertThat(why(Command.RELEASE, aContest().in(ContestState.CLOSED).watch(true, 2, 1, 2)))
                .isEqualTo("HALTED");
    }

    @Test
    void whileTheJudgesChooseWhoComesFirstNothingIsReleasedOrRevealed() {
        for (Command command : new Command[] {Command.RELEASE, Command.REVEAL_NEXT, Command.TIE_VOTE}) {
            assertThat(why(command, aContest().in(ContestState.CLOSED).judgesAsked()))
                    .isEqualTo("TIE_VOTE_OPEN");
        }
        assertThat(why(Command.TURN_KEY, aContest().in(ContestState.CLOSED).judgesAsked()))
                .as("what is decided turns it back")
                .isNull();
    }

    @Test
    void eachTurnsTheOwnKeyOnceInAClosedContest() {
        assertThat(why(Command.TURN_KEY, aContest())).isEqualTo("NOT_CLOSED");
        assertThat(why(Command.TURN_KEY, aContest().in(ContestState.CLOSED).undecided(1)))
                .isEqualTo("ADJUSTMENTS_WAIT");
        assertThat(why(Command.TURN_KEY, aContest().in(ContestState.CLOSED))).isNull();
        assertThat(why(Command.TURN_KEY, aContest().in(ContestState.CLOSED).watch(false, 1, 1)))
                .isEqualTo("KEY_TURNED");
        Situations both = aContest().in(ContestState.CLOSED).watch(false, 2, 1);
        assertThat(why(Command.TURN_KEY, both))
                .as("the organiser's is the second")
                .isNull();
        assertThat(ActingAs.seat("SUPERVISOR", "SUPERVISOR").answers(() -> String.valueOf(why(Command.TURN_KEY, both))))
                .isEqualTo("KEY_TURNED");
    }

    @Test
    void whatIsHaltedGoesOnAndIsNotHaltedTwice() {
        ActingAs.seat("SUPERVISOR", "SUPERVISOR").does(() -> {
            assertThat(why(Command.HALT, aContest())).isNull();
            assertThat(why(Command.HALT, aContest().watch(true, 2))).isEqualTo("HALTED");
            assertThat(why(Command.UNHALT, aContest())).isEqualTo("NOT_HALTED");
            assertThat(why(Command.UNHALT, aContest().watch(true, 2))).isNull();
            assertThat(why(Command.HALT, aContest().in(ContestState.DRAFT))).isEqualTo("NOT_LIVE");
        });
        assertThat(why(Command.HALT, aContest())).isEqualTo("ORGANISERS_ONLY");
    }

    @Test
    void aRehearsalIsNeverReleased() {
        assertThat(why(Command.RELEASE, aContest().rehearsal().in(ContestState.CLOSED)))
                .isEqualTo("REHEARSAL_NEVER_RELEASED");
    }

    private static @Nullable String why(Command command, Situations situation) {
        return Guards.in(situation.make()).of(command, null).map(Refusal::code).orElse(null);
    }

    private static @Nullable String why(Command command, int number, Situations situation) {
        Situation now = situation.make();
        return Guards.in(now)
                .of(command, now.presenter(number).orElseThrow())
                .map(Refusal::code)
                .orElse(null);
    }
}
