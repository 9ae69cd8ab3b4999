package org.saimahui.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;
import org.saimahui.support.Evenings;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.CastBallot;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the public may see, and when; on every database. */
abstract class BoardContract {

    @Autowired
    private BoardService boards;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private TurnService turns;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private VoteService votes;

    @Autowired
    private BallotBox ballots;

    @Autowired
    private BallotPlaces places;

    @Autowired
    private Evenings evenings;

    @Autowired
    private TransactionTemplate transaction;

    private ContestView contest;

    @BeforeEach
    void anEveningWithTwoJudges() {
        contest = evenings.live();
        evenings.seat(contest, "J1", "");
        evenings.seat(contest, "J2", "");
    }

    @Test
    void beforeAnybodyIsClosedTheBoardListsWhoWaits() {
        assertThat(board().rows()).isEmpty();
        assertThat(board().waiting()).containsExactly(1, 2, 3, 4);
        assertThat(board().basis()).isEmpty();
    }

    @Test
    void aCardChangesTheLampsAndNeverTheBoard() {
        stage(() -> turns.openMarking(contest.id(), 1), 1);
        long version = board().version();
        long lamps = boards.lampsVersion(contest());
        send(1, "J2", "40", "41");

        assertThat(board().version()).isEqualTo(version);
        assertThat(boards.lampsVersion(contest())).isGreaterThan(lamps);
        assertThat(boards.lamps(contest()).lamps())
                .extracting(StageLamps.Lamp::seat, StageLamps.Lamp::sent)
                .containsExactly(Tuple.tuple("J1", false), Tuple.tuple("J2", true));
        assertThat(board().rows()).isEmpty();
    }

    @Test
    void closingPutsThePresenterOnTheBoardAndReopeningTakesItOff() {
        marked(1, "40", "41");
        assertThat(board().rows()).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo(1);
            assertThat(row.score()).isEqualTo("81.00");
            assertThat(row.gap()).isEqualTo("0.00");
            assertThat(row.parts()).containsEntry("experts", "81.00");
            assertThat(row.votes()).isNull();
        });
        assertThat(board().basis()).containsExactly("experts");
        assertThat(board().onStage()).isEqualTo(new Board.OnStage(1, Turn.CLOSED));

        stage(() -> turns.openMarking(contest.id(), 1), 1);
        assertThat(board().rows()).isEmpty();
        assertThat(board().waiting()).containsExactly(2, 3, 4);
    }

    @Test
    void equalTotalsShareAPlaceAndTheNextIsSkipped() {
        marked(1, "40", "41");
        marked(2, "41", "40");
        marked(3, "30", "30");

        assertThat(board().rows())
                .extracting(Board.Row::presenter, Board.Row::place, Board.Row::tied, Board.Row::gap)
                .containsExactly(
                        Tuple.tuple(1, 1, true, "0.00"),
                        Tuple.tuple(2, 1, true, "0.00"),
                        Tuple.tuple(3, 3, false, "21.00"));
    }

    @Test
    void whoIsClosedWithoutACardStandsLastWithoutAPlace() {
        stage(() -> turns.openMarking(contest.id(), 2), 2);
        stage(() -> turns.closeMarking(contest.id(), 2), 2);
        marked(1, "40", "41");

        assertThat(board().rows())
                .extracting(Board.Row::presenter, Board.Row::place, Board.Row::score)
                .containsExactly(Tuple.tuple(1, 1, "81.00"), Tuple.tuple(2, null, null));
    }

    @Test
    void aWithdrawnPresenterLeavesTheRanking() {
        marked(1, "40", "41");
        marked(2, "45", "45");
        departures.withdraw(contest.id(), null, 2, "违规");

        assertThat(board().rows()).extracting(Board.Row::presenter).containsExactly(1);
        assertThat(board().withdrawn()).containsExactly(2);
    }

    @Test
    void countsAreHiddenUntilTheyAreShownAndThenPartOfTheTotal() {
        marked(1, "40", "40");
        marked(2, "40", "39");
        stage(() -> votes.open(contest.id(), null), 2);
        long version = board().version();
        for (int i = 0; i < 4; i++) {
            ballots.cast(new CastBallot(places.get(contest.slug()), "device-number-000" + i, null, List.of(2)))
                    .join();
        }
        assertThat(board().version()).isEqualTo(version);
        assertThat(board().vote().ballots()).isNull();

        stage(() -> votes.close(contest.id()), 2);
        assertThat(board().rows()).extracting(Board.Row::votes).containsOnlyNulls();
        assertThat(board().rows().get(0).presenter()).isEqualTo(1);

        stage(() -> votes.show(contest.id()), 2);
        assertThat(board().vote().state()).isEqualTo(VoteState.SHOWN);
        assertThat(board().vote().ballots()).isEqualTo(4);
        assertThat(board().basis()).containsExactly("experts", "audience");
        // 80 % of 79 and 20 % of 100 against 80 % of 80 and nothing.
        assertThat(board().rows())
                .extracting(Board.Row::presenter, Board.Row::score, Board.Row::votes)
                .containsExactly(Tuple.tuple(2, "83.20", 4L), Tuple.tuple(1, "64.00", 0L));
    }

    private void marked(int presenter, String state, String ability) {
        stage(() -> turns.openMarking(contest.id(), presenter), presenter);
        send(presenter, "J1", state, ability);
        send(presenter, "J2", state, ability);
        stage(() -> turns.closeMarking(contest.id(), presenter), presenter);
    }

    private void send(int presenter, String judge, String state, String ability) {
        cards.submit(
                contest.id(),
                judge,
                presenter,
                new SubmitScorecard(Map.of("state", state, "ability", ability), null, null));
    }

    private void stage(Runnable step, int onStage) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            step.run();
            course.putOnStage(contest.id(), onStage);
        });
    }

    private ContestView contest() {
        return contests.get(contest.id());
    }

    private Board board() {
        return boards.board(contest());
    }
}
