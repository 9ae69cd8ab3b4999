package org.saimahui.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentState;
import org.saimahui.points.AdjustmentView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.release.KeyRing;
import org.saimahui.release.Keys;
import org.saimahui.rule.RuleService;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatReach;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.saimahui.staff.StaffPost;
import org.saimahui.staff.StaffService;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.VoteService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Robots play a copy, and nothing else. */
abstract class RehearsalContract {

    @Autowired
    private RehearsalService rehearsals;

    @Autowired
    private ContestService contests;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private BoardService boards;

    @Autowired
    private StageService stage;

    @Autowired
    private SeatPresence presence;

    @Autowired
    private Evenings evenings;

    @Autowired
    private RuleService rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Keys keys;

    @Autowired
    private RevealService reveals;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private StaffService staff;

    @Autowired
    private RobotOrganiser organiser;

    @Autowired
    private RobotJudges judges;

    @Autowired
    private BallotBox ballots;

    @Autowired
    private BallotPlaces places;

    @Autowired
    private VoteService votes;

    @Autowired
    private JdbcTemplate jdbc;

    /** With what goes wrong in it: a late presenter, a dead phone, a paper seat, overtime; and with keys and reveal. */
    @Test
    void robotsPlayTheWholeEveningOnACopyWhichIsThenDeleted() {
        ContestView contest = withJudges();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), timed(), null));
        ContestView rehearsal = rehearsals.start(contest.slug(), RobotRole.WHOLE_EVENING);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !rehearsals.status(rehearsal.slug()).playing());

        ContestView over = contests.get(rehearsal.id());
        assertThat(over.state()).isEqualTo(ContestState.CLOSED);
        assertThat(keys.of(over).turned()).extracting(KeyRing.Turned::number).containsExactlyInAnyOrder(1, 2);
        RevealService.Progress told = reveals.progress(over.id()).orElseThrow();
        assertThat(told.isWhole()).isTrue();
        Board board = reveals.told(over, told.last(), true).orElseThrow().board();
        assertThat(board.rehearsal()).isTrue();
        assertThat(board.rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.score()).isNotNull());
        assertThat(presenters.get(over.id(), 3).slot().isMoved()).isTrue();
        assertThat(cards.fromPaper(over.id()))
                .hasSize(4)
                .allSatisfy((number, seats) -> assertThat(seats).containsExactly("J4"));
        assertThat(adjustments.list(over.id()))
                .extracting(AdjustmentView::state)
                .containsExactlyInAnyOrder(AdjustmentState.COUNTS, AdjustmentState.REJECTED);
        assertThat(rehearsals.status(over.slug()).lately())
                .extracting(line -> line.key().substring("rehearsal.did.".length()))
                .contains("late", "came", "overtime", "confirmed", "struck", "phone.dead", "phone.spare")
                .contains(
                        "mistyped",
                        "paper",
                        "host",
                        "prize",
                        "freeze",
                        "vote",
                        "closed",
                        "key.first",
                        "key.second",
                        "end")
                .doesNotContain("stuck", "phone.bare");
        assertThatThrownBy(() -> stage.command(rehearsal.id(), StageCommand.of(Command.RELEASE)))
                .isInstanceOf(ConflictException.class);

        assertThat(cards.marks(contest.id())).isEmpty();
        assertThat(staff.of(contest.id())).isEmpty();
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.DRAFT);
        assertThat(rehearsals.original(rehearsal.slug())).map(ContestView::slug).contains(contest.slug());
        rehearsals.delete(rehearsal.slug());
        assertThat(rehearsals.original(rehearsal.slug())).map(ContestView::slug).contains(contest.slug());
        assertThat(contests.find(rehearsal.slug())).isEmpty();
        assertThat(contests.find(contest.slug())).isPresent();
    }

    /** Too busy is no end: they come again as phones do, and say so; a portal that stays busy they leave, and say that. */
    @Test
    void robotsComeAgainToAPortalThatIsTooBusyButNotForEver() {
        ContestView rehearsal = rehearsals.copy(withJudges().slug());
        List<RefusedException> busy = new ArrayList<>();
        RobotEvening evening = busyEvening(rehearsal, busy);

        for (int i = 0; i < 3; i++) {
            busy.add(new RefusedException(503, "OVERLOADED"));
        }
        int beats = 0;
        while (!noted(evening).contains("again") && beats < 30) {
            assertThat(evening.beat()).isTrue();
            beats++;
        }
        assertThat(beats).as("with pauses between").isGreaterThan(4).isLessThan(30);
        assertThat(noted(evening)).contains("busy", "again").doesNotContain("stuck");
        assertThat(evening.diary())
                .filteredOn(line -> line.key().endsWith(".again"))
                .extracting(RehearsalStatus.Line::args)
                .containsExactly(List.of(3));

        for (int i = 0; i <= RobotEvening.MOST_TRIES; i++) {
            busy.add(new RefusedException(503, "STORE_AWAY"));
        }
        beats = 0;
        while (evening.beat()) {
            assertThat(++beats).isLessThan(200);
        }
        assertThat(evening.diary().get(0))
                .isEqualTo(new RehearsalStatus.Line("rehearsal.did.stuck", List.of("STORE_AWAY")));
        rehearsals.delete(rehearsal.slug());
    }

    /** An evening with somebody who is turned away, as long as there is anything in the list. */
    private RobotEvening busyEvening(ContestView rehearsal, List<RefusedException> busy) {
        Robot turnedAway = now -> {
            if (!busy.isEmpty()) {
                throw busy.remove(0);
            }
            return true;
        };
        return new RobotEvening(
                rehearsal.id(),
                RobotRole.WHOLE_EVENING,
                stage,
                organiser,
                judges,
                new RobotAudience(places.get(rehearsal.slug()), ballots, votes, List.of(), 10),
                new RobotStaff.Cast(List.of(turnedAway), Optional.empty(), Optional.empty()),
                new RobotDiary(),
                new Random(1));
    }

    private static List<String> noted(RobotEvening evening) {
        return evening.diary().stream()
                .map(line -> line.key().substring("rehearsal.did.".length()))
                .toList();
    }

    /** A ballot that was not taken is the same one when it is sent again: nobody votes twice, and nobody is left out. */
    @Test
    void aBallotThatWasTurnedAwayIsSentAgainAsItIs() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.OPEN_VOTE));
        RobotAudience audience = new RobotAudience(places.get(contest.slug()), ballots, votes, List.of(), 3);
        ballots.stop();
        try {
            assertThatThrownBy(() -> audience.castSome(stage.situation(contest.id()), new Random(1)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            busy -> assertThat(busy.code()).isEqualTo("OVERLOADED"));
        } finally {
            ballots.start();
        }
        assertThat(audience.isDone()).isFalse();

        audience.castSome(stage.situation(contest.id()), new Random(2));
        assertThat(audience.isDone()).isTrue();
        assertThat(jdbc.queryForObject("select count(*) from ballot where contest_id = ?", Long.class, contest.id()))
                .isEqualTo(3);
    }

    /** A copy is staffed as its contest, and robots take what it has not only where they play everybody. */
    @Test
    void aRehearsalHasTheSeatsOfItsContest() {
        ContestView contest = withJudges();
        staff.set(contest.id(), null, Map.of(StaffPost.SUPERVISOR, "周监督"));
        ContestView rehearsal = rehearsals.start(contest.slug(), RobotRole.JUDGES_AND_AUDIENCE);
        assertThat(staff.of(rehearsal.id())).containsExactly(Map.entry(StaffPost.SUPERVISOR, "周监督"));

        rehearsals.play(rehearsal.slug(), RobotRole.WHOLE_EVENING);
        assertThat(staff.of(rehearsal.id()))
                .containsOnlyKeys(StaffPost.values())
                .containsEntry(StaffPost.SUPERVISOR, "周监督");
        assertThat(staff.of(contest.id())).hasSize(1);
        rehearsals.delete(rehearsal.slug());
    }

    @Test
    void whereTheOrganiserDrivesRobotsOnlyAnswer() {
        ContestView contest = withJudges();
        ContestView rehearsal = rehearsals.start(contest.slug(), RobotRole.JUDGES_AND_AUDIENCE);
        stage.command(rehearsal.id(), StageCommand.of(Command.GO_LIVE));
        stage.command(rehearsal.id(), StageCommand.of(Command.OPEN_MARKING, 2));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> cards.missing(rehearsal.id(), 2).isEmpty());
        assertThat(presence.of(rehearsal.id()).values()).containsOnly(SeatReach.HERE);
        assertThat(presence.of(contest.id()).values()).containsOnly(SeatReach.NOT_TAKEN);

        assertThat(boards.board(contests.get(rehearsal.id())).rows()).isEmpty();
        rehearsals.delete(rehearsal.slug());
    }

    @Test
    void robotsRefuseToActInARealContest() {
        ContestView contest = withJudges();

        assertThatThrownBy(() -> rehearsals.play(contest.slug(), RobotRole.WHOLE_EVENING))
                .isInstanceOfSatisfying(
                        ConflictException.class, no -> assertThat(no.code()).isEqualTo("NO_REHEARSAL"));
        assertThatThrownBy(() -> rehearsals.delete(contest.slug())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> rehearsals.delete("no-such-contest")).isInstanceOf(NotFoundException.class);
        assertThat(contests.find(contest.slug())).isPresent();
    }

    @Test
    void aSecondRehearsalReplacesTheFirst() {
        ContestView contest = withJudges();
        ContestView first = rehearsals.start(contest.slug(), RobotRole.JUDGES_AND_AUDIENCE);
        ContestView second = rehearsals.start(contest.slug(), RobotRole.JUDGES_AND_AUDIENCE);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(rehearsals.find(contest.slug())).map(ContestView::id).contains(second.id());
        rehearsals.delete(second.slug());
    }

    /** The rule of tests, with a ladder for overtime. */
    private static String timed() {
        return Evenings.RULE.replaceFirst(
                "\\{",
                "{\"timePenalty\": {\"limitSeconds\": 360, \"graceSeconds\": 0,"
                        + " \"ladder\": [{\"fromSeconds\": 1, \"points\": \"-0.5\"}]}, ");
    }

    private ContestView withJudges() {
        ContestView contest = evenings.draft();
        for (int seat = 1; seat <= 4; seat++) {
            evenings.seat(contest, "J" + seat, "");
        }
        return contests.get(contest.id());
    }
}
