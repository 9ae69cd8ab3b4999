package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.MerkleTree;
import org.saimahui.audit.Subject;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.Turn;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.springframework.beans.factory.annotation.Autowired;

/** The commands on a real database; what holds on every one. */
abstract class StageServiceContract {

    private static final SubmitScorecard CARD =
            new SubmitScorecard(Map.of("state", "45", "ability", "44.5"), null, null);

    @Autowired
    private StageService stage;

    @Autowired
    private VoteClock voteClock;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private VoteService votes;

    @Autowired
    private AuditReader audit;

    @Autowired
    private MovableClock clock;

    @Test
    void anEveningGoesFromDraftToClosed() {
        ContestView contest = withJudges(evenings.draft(), "J1", "J2");
        long id = contest.id();
        say(id, Command.GO_LIVE);
        assertThat(contests.get(id).published()).isTrue();

        stage.command(id, StageCommand.of(Command.CALL, 1));
        assertThat(turn(id, 1)).isEqualTo(Turn.CALLED);
        assertThat(contests.get(id).onStage()).isEqualTo(1);
        stage.command(id, StageCommand.of(Command.OPEN_MARKING, 1));
        scorecards.submit(id, "J1", 1, CARD);
        scorecards.submit(id, "J2", 1, CARD);
        stage.command(id, StageCommand.of(Command.CLOSE_MARKING, 1));
        assertThat(turn(id, 1)).isEqualTo(Turn.CLOSED);

        say(id, Command.OPEN_VOTE);
        say(id, Command.CLOSE_VOTE);
        say(id, Command.SHOW_VOTES);
        say(id, Command.CLOSE_CONTEST);
        assertThat(contests.get(id).state()).isEqualTo(ContestState.CLOSED);
        assertThat(votes.status(id).state()).isEqualTo(VoteState.SHOWN);
    }

    @Test
    void theFirstCallFixesTheOrderAndSendingBackDoesNotFreeIt() {
        ContestView contest = evenings.live();
        assertThat(contest.orderFixed()).isFalse();

        stage.command(contest.id(), StageCommand.of(Command.CALL, 2));
        assertThat(contests.get(contest.id()).orderFixed()).isTrue();

        stage.command(contest.id(), StageCommand.of(Command.UNCALL, 2));
        assertThat(contests.get(contest.id()).orderFixed()).isTrue();
    }

    @Test
    void eachCommandRaisesTheVersionByOneAndLeavesALine() {
        ContestView contest = evenings.live();

        long version = stage.command(contest.id(), StageCommand.of(Command.CALL, 2));

        assertThat(version).isEqualTo(contest.version() + 1);
        assertThat(contests.get(contest.id()).version()).isEqualTo(version);
        AuditLine line = lines(contest).get(0);
        assertThat(line.action()).isEqualTo("CALL");
        assertThat(line.subject()).isEqualTo(Subject.presenter(2));
        assertThat(line.before()).contains("WAITING");
        assertThat(line.after()).contains("CALLED");
    }

    @Test
    void ofFiftyEqualClicksOneCounts() throws Exception {
        ContestView contest = evenings.live();
        StageCommand click = StageCommand.of(Command.OPEN_MARKING, 1).at(contest.version());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(10);
        try {
            List<Future<Boolean>> clicks = IntStream.range(0, 50)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return done(contest.id(), click);
                    }))
                    .toList();
            start.countDown();
            int done = 0;
            for (Future<Boolean> one : clicks) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version() + 1);
        assertThat(lines(contest))
                .filteredOn(l -> l.action().equals("OPEN_MARKING"))
                .hasSize(1);
    }

    @Test
    void aStaleClickSaysWhatIsTrueNowAndChangesNothing() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));

        StaleVersionException stale = catchThrowableOfType(
                StaleVersionException.class,
                () -> stage.command(
                        contest.id(), StageCommand.of(Command.CALL, 2).at(contest.version())));

        assertThat(stale.version()).isEqualTo(contest.version() + 1);
        assertThat(stale.state()).isEqualTo("LIVE");
        assertThat(turn(contest.id(), 2)).isEqualTo(Turn.WAITING);
    }

    @Test
    void aRefusalNamesTheVersionAndStateAndLeavesBothAsTheyWere() {
        ContestView contest = evenings.live();

        ConflictException refused = catchThrowableOfType(
                ConflictException.class, () -> stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1)));

        assertThat(refused.code()).isEqualTo("MARKING_NOT_OPEN");
        assertThat(refused.members())
                .containsEntry("version", contest.version())
                .containsEntry("state", "LIVE");
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version());
    }

    @Test
    void closingOverMissingCardsAsksOnceAndNamesTheSeats() {
        ContestView contest = withJudges(evenings.live(), "J1", "J2", "J3");
        long id = contest.id();
        stage.command(id, StageCommand.of(Command.OPEN_MARKING, 1));
        scorecards.submit(id, "J2", 1, CARD);
        judges.recuse(id, "J3", 1, "同单位");

        ConflictException asked = catchThrowableOfType(
                ConflictException.class, () -> stage.command(id, StageCommand.of(Command.CLOSE_MARKING, 1)));
        assertThat(asked.code()).isEqualTo("CARDS_MISSING");
        assertThat(asked.members()).containsEntry("missing", List.of("J1"));
        assertThat(turn(id, 1)).isEqualTo(Turn.MARKING);

        stage.command(id, StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("J1 离席"));
        assertThat(turn(id, 1)).isEqualTo(Turn.CLOSED);
    }

    @Test
    void openingAClosedPresenterAgainNeedsAReasonThatIsRecorded() {
        ContestView contest = withJudges(evenings.live(), "J1");
        long id = contest.id();
        stage.command(id, StageCommand.of(Command.OPEN_MARKING, 1));
        scorecards.submit(id, "J1", 1, CARD);
        stage.command(id, StageCommand.of(Command.CLOSE_MARKING, 1));

        assertThatThrownBy(() -> stage.command(id, StageCommand.of(Command.OPEN_MARKING, 1)))
                .isInstanceOfSatisfying(InvalidInputException.class, StageServiceContract::missesReason);
        stage.command(id, StageCommand.of(Command.OPEN_MARKING, 1).because("评委申请重评"));

        assertThat(turn(id, 1)).isEqualTo(Turn.CLOSED);
        assertThat(stage.situation(id).reopened()).containsOnlyKeys(1);
        assertThat(lines(contest).get(0).reason()).isEqualTo("评委申请重评");
    }

    @Test
    void reopeningTheContestNeedsAReason() {
        ContestView contest = evenings.live();
        long id = contest.id();
        say(id, Command.SHOW_VOTES);
        say(id, Command.CLOSE_CONTEST);

        assertThatThrownBy(() -> say(id, Command.REOPEN_CONTEST))
                .isInstanceOfSatisfying(InvalidInputException.class, StageServiceContract::missesReason);
        stage.command(id, StageCommand.of(Command.REOPEN_CONTEST).because("漏了一位"));

        assertThat(contests.get(id).state()).isEqualTo(ContestState.LIVE);
    }

    @Test
    void aPresenterWhoIsMissingOrUnknownIsNamedInTheAnswer() {
        long id = evenings.live().id();

        assertThatThrownBy(() -> say(id, Command.CALL))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems().get(0).pointer()).isEqualTo("/presenter"));
        assertThatThrownBy(() -> stage.command(id, StageCommand.of(Command.CALL, 99)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("UNKNOWN_PRESENTER"));
    }

    @Test
    void oneWhoWasCalledByMistakeGoesBackAndAnotherMayCome() {
        long id = evenings.live().id();
        stage.command(id, StageCommand.of(Command.CALL, 1));
        stage.command(id, StageCommand.of(Command.UNCALL, 1));
        assertThat(turn(id, 1)).isEqualTo(Turn.WAITING);
        assertThat(contests.get(id).onStage()).isNull();

        stage.command(id, StageCommand.of(Command.CALL, 2));
        assertThat(turn(id, 2)).isEqualTo(Turn.CALLED);
    }

    @Test
    void aTimedVoteIsClosedByTheClockAndNotBefore() {
        ContestView contest = evenings.live();
        long id = contest.id();
        stage.command(id, StageCommand.of(Command.OPEN_VOTE).with(Argument.SECONDS, 7200));
        voteClock.closeDueVotes();
        assertThat(votes.status(id).state()).isEqualTo(VoteState.OPEN);

        clock.advance(Duration.ofHours(3));
        voteClock.closeDueVotes();

        assertThat(votes.status(id).state()).isEqualTo(VoteState.CLOSED);
        assertThat(lines(contest))
                .filteredOn(l -> l.action().equals("CLOSE_VOTE"))
                .singleElement()
                .satisfies(l -> assertThat(l.actor()).isEqualTo(Actor.SYSTEM));
        // Nobody has voted: the root of no receipts. What the counts are is sealed.
        assertThat(lines(contest))
                .filteredOn(l -> l.action().equals("VOTE_COUNTED"))
                .singleElement()
                .satisfies(l -> assertThat(l.after())
                        .contains("\"ballots\":0", MerkleTree.root(List.of()), "sealed")
                        .doesNotContain("counts"));
    }

    @Test
    void aVoteLastsAtLeastASecondAndAtMostADay() {
        long id = evenings.live().id();

        for (int seconds : new int[] {0, -1, 86_401}) {
            assertThatThrownBy(() ->
                            stage.command(id, StageCommand.of(Command.OPEN_VOTE).with(Argument.SECONDS, seconds)))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.problems().get(0).pointer()).isEqualTo("/seconds"));
        }
        assertThat(votes.status(id).state()).isEqualTo(VoteState.NOT_OPENED);
    }

    private static void missesReason(InvalidInputException e) {
        assertThat(e.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("MISSING_FIELD");
            assertThat(p.pointer()).isEqualTo("/reason");
        });
    }

    private boolean done(long id, StageCommand click) {
        try {
            stage.command(id, click);
            return true;
        } catch (StaleVersionException tooLate) {
            return false;
        }
    }

    private void say(long id, Command command) {
        stage.command(id, StageCommand.of(command));
    }

    private Turn turn(long id, int number) {
        return presenters.get(id, number).turn();
    }

    private List<AuditLine> lines(ContestView contest) {
        return audit.search(AuditFilter.of(contest.slug()), 0, 50).getContent();
    }

    private ContestView withJudges(ContestView contest, String... codes) {
        for (String code : codes) {
            evenings.seat(contest, code, "评委" + code);
        }
        return contests.get(contest.id());
    }
}
