package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saimahui.stage.Situations.aContest;

import org.junit.jupiter.api.Test;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.Turn;
import org.saimahui.voting.VoteState;

class NextStepTests {

    @Test
    void aDraftIsPublishedThenGoesLive() {
        assertThat(next(aContest().in(ContestState.DRAFT).unpublished().with(Turn.WAITING)))
                .isEqualTo("PUBLISH");
        assertThat(next(aContest().in(ContestState.DRAFT).with(Turn.WAITING))).isEqualTo("GO_LIVE");
    }

    @Test
    void whatAnEveningCannotDoWithoutComesFirst() {
        assertThat(next(aContest().in(ContestState.DRAFT).unpublished())).isEqualTo("/presenters");
        assertThat(next(aContest().in(ContestState.DRAFT).with(Turn.WAITING, PresenterState.WITHDRAWN)))
                .isEqualTo("/presenters");
        assertThat(next(aContest()
                        .in(ContestState.DRAFT)
                        .parts(false, false, false, false)
                        .with(Turn.WAITING)))
                .isEqualTo("/rule");
        assertThat(next(aContest().in(ContestState.DRAFT).seats(0).with(Turn.WAITING)))
                .isEqualTo("/judges");
        assertThat(next(aContest()
                        .in(ContestState.DRAFT)
                        .parts(true, false, true, true)
                        .seats(0)
                        .with(Turn.WAITING)))
                .isEqualTo("GO_LIVE");
    }

    @Test
    void eachPresenterIsCalledMarkedAndClosedInRunningOrder() {
        assertThat(next(aContest().with(Turn.WAITING).with(Turn.WAITING))).isEqualTo("CALL 1");
        assertThat(next(aContest().with(Turn.CALLED).with(Turn.WAITING))).isEqualTo("OPEN_MARKING 1");
        assertThat(next(aContest().with(Turn.MARKING).with(Turn.WAITING))).isEqualTo("CLOSE_MARKING 1");
        assertThat(next(aContest().with(Turn.CLOSED).with(Turn.WAITING))).isEqualTo("CALL 2");
    }

    @Test
    void oneWhoLeftIsPassedOver() {
        assertThat(next(aContest().with(Turn.WAITING, PresenterState.WITHDRAWN).with(Turn.WAITING)))
                .isEqualTo("CALL 2");
    }

    @Test
    void afterTheLastComesTheVoteThenTheEnd() {
        assertThat(next(aContest().with(Turn.CLOSED))).isEqualTo("OPEN_VOTE");
        assertThat(next(aContest().with(Turn.CLOSED).vote(VoteState.OPEN))).isEqualTo("CLOSE_VOTE");
        assertThat(next(aContest().with(Turn.CLOSED).vote(VoteState.CLOSED))).isEqualTo("SHOW_VOTES");
        assertThat(next(aContest().with(Turn.CLOSED).vote(VoteState.SHOWN))).isEqualTo("CLOSE_CONTEST");
    }

    @Test
    void whatIsOpenAgainIsClosedWhenAllHaveSentAndAtTheLatestBeforeTheVote() {
        assertThat(next(aContest().with(Turn.CLOSED).with(Turn.WAITING).reopened(1, "J3", true, false)))
                .isEqualTo("CALL 2");
        assertThat(next(aContest().with(Turn.CLOSED).with(Turn.WAITING).reopened(1, "J3", true, true)))
                .isEqualTo("CLOSE_MARKING 1");
        assertThat(next(aContest().with(Turn.CLOSED).reopened(1, "J3", true, false)))
                .isEqualTo("CLOSE_MARKING 1");
    }

    @Test
    void withoutAnAudienceTheEndComesAtOnce() {
        assertThat(next(aContest().parts(true, true, false, false).with(Turn.CLOSED)))
                .isEqualTo("CLOSE_CONTEST");
    }

    @Test
    void withoutJudgesATurnIsClosedAfterTheTalk() {
        assertThat(next(aContest().parts(true, false, false, false).with(Turn.CALLED)))
                .isEqualTo("CLOSE_MARKING 1");
    }

    @Test
    void aClosedContestIsCheckedAndThenNothingFollows() {
        assertThat(next(aContest().in(ContestState.CLOSED))).isEqualTo("/release");
        assertThat(next(aContest().in(ContestState.RELEASED))).isEqualTo("nothing");
        assertThat(next(aContest().in(ContestState.CLOSED).rehearsal())).isEqualTo("nothing");
    }

    @Test
    void inACorrectionWhatIsOpenAgainIsClosedFirstAndThenReleased() {
        assertThat(next(aContest().correcting().with(Turn.CLOSED).reopened(1, "J3", true, false)))
                .isEqualTo("CLOSE_MARKING 1");
        assertThat(next(aContest().correcting().with(Turn.CLOSED))).isEqualTo("/release");
    }

    /** A suggestion that would be refused is no help. */
    @Test
    void whatIsSuggestedMayAlwaysBeDone() {
        for (VoteState vote : VoteState.values()) {
            for (Turn first : Turn.values()) {
                Situation now =
                        aContest().vote(vote).with(first).with(Turn.CLOSED).make();
                NextStep step = NextStep.after(now).orElseThrow();
                assertThat(Guards.in(now).of(step.command(), step.presenter()))
                        .as("%s with %s", step, vote)
                        .isEmpty();
            }
        }
    }

    private static String next(Situations situation) {
        return NextStep.after(situation.make())
                .map(step -> step.room() != null
                        ? "/" + step.room().path()
                        : step.command()
                                + (step.presenter() == null
                                        ? ""
                                        : " " + step.presenter().number()))
                .orElse("nothing");
    }
}
