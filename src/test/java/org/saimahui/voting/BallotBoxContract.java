package org.saimahui.voting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds on every database. */
abstract class BallotBoxContract extends VotingContract {

    @Autowired
    private BallotStore store;

    @Autowired
    private ContestCourse course;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private VoteTurnout turnout;

    @Autowired
    private TicketService tickets;

    @Autowired
    private BallotNews ballotNews;

    @Autowired
    private Newsroom newsroom;

    @Test
    void aBallotIsStoredWithItsTally() {
        ContestView contest = opened(true);

        StoredBallot stored = cast(ballot(contest, "voter-of-the-first-row", 3, 1));

        assertThat(stored.isNew()).isTrue();
        assertThat(stored.receipt().receipt()).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(stored.receipt().choices()).containsExactly(1, 3);
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 3, 1L), 1));
    }

    @Test
    void aBallotByLevelIsCountedByLevelAndWhatIsChangedMoves() {
        ContestView contest = opened(Evenings.LEVELS);
        StoredBallot first = cast(levels(contest, "voter-1-of-this-hall", Map.of(1, "称职", 3, "优秀")));
        cast(levels(contest, "voter-2-of-this-hall", Map.of(1, "优秀")));
        assertThat(first.receipt().levels()).isEqualTo(Map.of(1, "称职", 3, "优秀"));
        assertThat(cast(levels(contest, "voter-1-of-this-hall", Map.of(3, "优秀", 1, "称职"))))
                .as("the same again")
                .isEqualTo(new StoredBallot(first.receipt(), false));
        StoredBallot changed = cast(levels(contest, "voter-2-of-this-hall", Map.of(1, "不称职", 2, "优秀")));

        assertThat(changed.receipt().receipt()).isNotEqualTo(first.receipt().receipt());
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 2L, 2, 1L, 3, 1L), 2));
        assertThat(counts.counted(contest.id()))
                .containsExactly(
                        new ContestSheet.Vote(1, 2, Map.of("称职", 1L, "不称职", 1L)),
                        new ContestSheet.Vote(2, 1, Map.of("优秀", 1L)),
                        new ContestSheet.Vote(3, 1, Map.of("优秀", 1L)));
    }

    @Test
    void whatIsNoBallotOfThisVoteIsRefusedAtItsPlace() {
        ContestView levels = opened(Evenings.LEVELS);
        ContestView choices = opened(true);

        assertThat(wrong(() -> cast(levels(levels, "voter-1-of-this-hall", Map.of(1, "满意", 2, "优秀", 9, "优秀")))))
                .containsExactlyInAnyOrder("BAD_VALUE /levels/1", "UNKNOWN_PRESENTER /levels/9");
        assertThat(wrong(() -> cast(ballot(levels, "voter-1-of-this-hall", 1))))
                .containsExactly("BALLOT_OTHER_KIND /choices");
        assertThat(wrong(() -> cast(levels(choices, "voter-1-of-this-hall", Map.of(1, "优秀")))))
                .containsExactly("BALLOT_OTHER_KIND /levels");
        assertThat(rows(levels.id()) + rows(choices.id())).isZero();
    }

    @Test
    void aTicketWithAUnitChoosesNobodyOfThatUnitHoweverItIsWritten() {
        ContestView contest = opened(VoteAccess.TICKET, true);
        List<MadeTicket> made = tickets.make(
                contest.id(), null, List.of(new NewTickets("3排12座", "市 水利局", 1), new NewTickets("", "", 1)));
        String own = made.get(0).code();

        assertThat(wrong(() -> cast(ticketBallot(contest, "voter-1-of-this-hall", own, 2, 1))))
                .containsExactly("OWN_UNIT /choices/1");
        assertThat(rows(contest.id())).isZero();
        cast(ticketBallot(contest, "voter-1-of-this-hall", own, 2, 3));
        assertThat(wrong(() -> cast(ticketBallot(contest, "voter-1-of-this-hall", own, 1))))
                .containsExactly("OWN_UNIT /choices/0");
        cast(ticketBallot(contest, "voter-2-of-this-hall", made.get(1).code(), 1, 2));

        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 2, 2L, 3, 1L), 2));
    }

    @Test
    void aRuleKeepsTheKindAndTheLevelsOfTheBallotsItHas() {
        ContestView contest = opened(Evenings.LEVELS);
        assertThat(refusals(contest, Evenings.RULE)).containsExactly("VOTE_OPEN /audience/conversion");
        cast(levels(contest, "voter-1-of-this-hall", Map.of(1, "称职")));
        close(contest.id());

        assertThat(refusals(contest, Evenings.RULE))
                .containsExactly("BALLOTS_HAVE_LEVELS /audience/conversion", "VOTES_HAVE_LEVEL /audience/levels");
        assertThat(refusals(contest, Evenings.LEVELS.replace("\"称职\"", "\"合格\"")))
                .containsExactly("VOTES_HAVE_LEVEL /audience/levels");
        assertThat(refusals(contest, Evenings.LEVELS.replace("\"基本称职\"", "\"合格\"")))
                .as("nobody was given that one")
                .isEmpty();
    }

    private List<String> refusals(ContestView contest, String rule) {
        InputProblems refusals = new InputProblems();
        rules.check(
                contest.id(), ScoringRule.read(StrictJson.parse(rule.getBytes(UTF_8))), refusals, new InputProblems());
        return places(refusals.list());
    }

    private static List<String> wrong(ThrowingCallable act) {
        return places(catchThrowableOfType(InvalidInputException.class, act).problems());
    }

    private static List<String> places(List<InputProblem> problems) {
        return problems.stream().map(p -> p.code() + " " + p.pointer()).toList();
    }

    @Test
    void howManyAreStoredIsCountedAtOnceAndIsNewsOfItsOwn() {
        ContestView contest = opened(true);
        AtomicInteger heard = new AtomicInteger();
        newsroom.listen(EnumSet.of(News.Kind.BALLOTS), news -> {
            if (news.contestId() == contest.id()) {
                heard.incrementAndGet();
            }
        });
        cast(ballot(contest, "voter-1-of-this-hall", 1, 2));
        cast(ballot(contest, "voter-2-of-this-hall", 2));
        cast(ballot(contest, "voter-2-of-this-hall", 3));
        ballotNews.tell();

        assertThat(turnout.of(contest.id())).isEqualTo(new VoteTurnout.Count(2, null));
        assertThat(heard.get()).isPositive();
        int before = heard.get();
        ballotNews.tell();
        assertThat(heard.get()).as("nothing new is not told").isEqualTo(before);
    }

    @Test
    void whereCodesVoteItIsSaidOfHowMany() {
        ContestView contest = evenings.live();
        allow(contest.id(), VoteAccess.TICKET, true);
        tickets.make(contest.id(), null, 5);
        open(contest.id(), null);

        assertThat(turnout.of(contest.id())).isEqualTo(new VoteTurnout.Count(0, 5L));
    }

    @Test
    void theSameBallotAgainHasTheSameReceiptAlsoAfterClosing() {
        ContestView contest = opened(false);
        StoredBallot first = cast(ballot(contest, "voter-1-of-this-hall", 1, 2));
        close(contest.id());

        StoredBallot again = cast(ballot(contest, "voter-1-of-this-hall", 2, 1));

        assertThat(again.isNew()).isFalse();
        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 2, 1L), 1));
    }

    @Test
    void changingReplacesTheBallotAndMovesTheTally() {
        ContestView contest = opened(true);
        StoredBallot first = cast(ballot(contest, "voter-1-of-this-hall", 1, 2));

        StoredBallot changed = cast(ballot(contest, "voter-1-of-this-hall", 2, 4));

        assertThat(changed.isNew()).isFalse();
        assertThat(changed.receipt().receipt()).isNotEqualTo(first.receipt().receipt());
        assertThat(rows(contest.id())).isOne();
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 0L, 2, 1L, 4, 1L), 1));
    }

    @Test
    void whereBallotsMayNotChangeTheFirstOneStands() {
        ContestView contest = opened(false);
        cast(ballot(contest, "voter-1-of-this-hall", 1));

        assertThatThrownBy(() -> cast(ballot(contest, "voter-1-of-this-hall", 2)))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("BALLOT_STORED"));
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L), 1));
    }

    @Test
    void theClockClosesTheVoteBeforeAnybodyDoes() {
        ContestView contest = evenings.live();
        open(contest.id(), 60);
        cast(ballot(contest, "voter-in-time-of-all", 1));
        clock.advance(Duration.ofSeconds(61));

        assertThat(votes.status(contest.id()).state()).isEqualTo(VoteState.OPEN);
        assertRefused("VOTE_CLOSED", ballot(contest, "voter-late-after-all", 1));
        assertThat(rows(contest.id())).isOne();
    }

    @Test
    void aVoteThatIsHeldUpTakesNothingAndGoesOnWithTheTimeThatWasLeft() {
        ContestView contest = evenings.live();
        open(contest.id(), 60);
        cast(ballot(contest, "voter-before-the-pause", 1));
        clock.advance(Duration.ofSeconds(20));
        command(contest.id(), () -> votes.pause(contest.id()));
        clock.advance(Duration.ofHours(1));

        assertThat(votes.status(contest.id()))
                .extracting(VoteStatus::state, VoteStatus::paused, VoteStatus::closesAt)
                .containsExactly(VoteState.OPEN, true, null);
        assertThat(votes.due(clock.instant())).doesNotContain(contest.id());
        assertRefused("VOTE_PAUSED", ballot(contest, "voter-in-the-pause", 1));
        assertThat(rows(contest.id())).isOne();

        command(contest.id(), () -> votes.resume(contest.id()));
        assertThat(votes.status(contest.id()).closesAt())
                .isCloseTo(clock.instant().plusSeconds(40), within(5, ChronoUnit.SECONDS));
        cast(ballot(contest, "voter-in-the-pause", 1));
        assertThat(counts.tally(contest.id()).voters()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(41));
        assertRefused("VOTE_CLOSED", ballot(contest, "voter-late-after-all", 1));
    }

    @Test
    void beforeOpeningAndAfterClosingNothingIsTaken() {
        ContestView contest = evenings.live();
        assertRefused("VOTE_NOT_OPENED", ballot(contest, "voter-1-of-this-hall", 1));
        assertRefused("VOTE_NOT_OPENED", levels(contest, "voter-1-of-this-hall", Map.of(1, "优秀")));
        open(contest.id(), null);
        close(contest.id());
        assertRefused("VOTE_CLOSED", ballot(contest, "voter-1-of-this-hall", 1));

        open(contest.id(), null);
        assertThat(cast(ballot(contest, "voter-1-of-this-hall", 1)).isNew()).isTrue();
    }

    @Test
    void wrongChoicesAreNamedAndStoreNothing() {
        ContestView contest = opened(true);
        departures.withdraw(contest.id(), null, 4, "生病");

        assertInvalid("TOO_MANY_CHOICES", "/choices", ballot(contest, "voter-1-of-this-hall", 1, 2, 3, 4));
        assertInvalid("UNKNOWN_PRESENTER", "/choices/1", ballot(contest, "voter-1-of-this-hall", 2, 99));
        assertInvalid("WITHDRAWN_CHOICE", "/choices/0", ballot(contest, "voter-1-of-this-hall", 4));
        assertThat(rows(contest.id())).isZero();
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(), 0));
    }

    @Test
    void whatChangedSinceTheLastBallotHoldsForTheNext() {
        ContestView contest = opened(true);
        cast(ballot(contest, "voter-1-of-this-hall", 1, 4));
        cast(ballot(contest, "voter-2-of-this-hall", 1));
        departures.withdraw(contest.id(), null, 4, "生病");
        assertInvalid("WITHDRAWN_CHOICE", "/choices/0", ballot(contest, "voter-3-of-this-hall", 4));
        cast(ballot(contest, "voter-4-of-this-hall", 2));
        close(contest.id());
        assertRefused("VOTE_CLOSED", ballot(contest, "voter-5-of-this-hall", 2));
        assertThat(cast(ballot(contest, "voter-4-of-this-hall", 2)).isNew()).isFalse();

        assertThat(rows(contest.id())).isEqualTo(3);
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 2L, 2, 1L, 4, 1L), 3));
    }

    @Test
    void firstBallotsAreStoredTheShortWayAsLongAsNothingHasChanged() {
        ContestView contest = opened(true);
        Instant now = clock.instant();
        List<Ballot> two = List.of(first("voter-1", now, 1, 2), first("voter-2", now, 2));

        assertThat(store.insertFirsts(contest.id(), contest.version() - 1, two, now))
                .isEmpty();
        assertThat(rows(contest.id())).isZero();
        assertThat(store.insertFirsts(contest.id(), contest.version(), two, now))
                .containsExactlyInAnyOrder("voter-1", "voter-2");
        List<Ballot> next = List.of(first("voter-2", now, 3), first("voter-3", now, 3));
        assertThat(store.insertFirsts(contest.id(), contest.version(), next, now))
                .containsExactly("voter-3");
        close(contest.id());
        long closed = contests.get(contest.id()).version();
        assertThat(store.insertFirsts(contest.id(), closed, List.of(first("voter-4", now, 1)), now))
                .isEmpty();

        assertThat(rows(contest.id())).isEqualTo(3);
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 2, 2L, 3, 1L), 3));
    }

    private static Ballot first(String voter, Instant now, Integer... choices) {
        return new Ballot(0, voter, List.of(choices), Map.of(), 1, "2222-2222", now, false);
    }

    @Test
    void aHundredFirstBallotsOfOneVoterAtOnceAreOneRow() throws Exception {
        ContestView contest = opened(false);

        List<Future<StoredBallot>> sent = atOnce(100, i -> cast(ballot(contest, "voter-with-many-hands", 1, 2)));

        long firsts = 0;
        String receipt = sent.get(0).get().receipt().receipt();
        for (Future<StoredBallot> each : sent) {
            firsts += each.get().isNew() ? 1 : 0;
            assertThat(each.get().receipt().receipt()).isEqualTo(receipt);
        }
        assertThat(firsts).isOne();
        assertThat(rows(contest.id())).isOne();
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 2, 1L), 1));
    }

    @Test
    void manyVotersChangingAtOnceLeaveATallyThatEqualsTheRows() throws Exception {
        ContestView contest = opened(true);

        List<Future<StoredBallot>> sent = atOnce(
                400,
                i -> cast(ballot(
                        contest,
                        "voter-number-000" + i % 80,
                        i % 4 + 1,
                        (i / 4 + i) % 4 + 1 == i % 4 + 1 ? (i + 1) % 4 + 1 : (i / 4 + i) % 4 + 1)));

        for (Future<StoredBallot> each : sent) {
            each.get();
        }
        Tally tally = counts.tally(contest.id());
        assertThat(rows(contest.id())).isEqualTo(80);
        assertThat(tally.voters()).isEqualTo(80);
        for (int number = 1; number <= 4; number++) {
            assertThat(tally.votes().getOrDefault(number, 0L)).isEqualTo(chosen(contest.id(), number));
        }
    }

    @Test
    void ballotsOfOneVoterInOneBatchAreTakenInOrder() {
        ContestView contest = opened(true);
        List<CompletableFuture<StoredBallot>> sent = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sent.add(box.cast(ballot(contest, "voter-of-two-minds-1", i % 4 + 1)));
        }

        sent.forEach(CompletableFuture::join);
        assertThat(sent.get(0).join().isNew()).isTrue();
        assertThat(sent.stream().map(f -> f.join().receipt().receipt()).distinct())
                .hasSize(50);
        assertThat(jdbc.sql("select choices from ballot where contest_id = ?")
                        .param(contest.id())
                        .query(String.class)
                        .single())
                .isEqualTo("2");
        assertThat(jdbc.sql("select revision from ballot where contest_id = ?")
                        .param(contest.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }

    @Test
    void theFirstBallotFixesWhoMayVote() {
        ContestView contest = opened(true);
        allow(contest.id(), VoteAccess.TICKET, true);
        allow(contest.id(), VoteAccess.OPEN, true);
        cast(ballot(contest, "voter-1-of-this-hall", 1));

        assertThatThrownBy(() -> allow(contest.id(), VoteAccess.TICKET, true))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("VOTE_ACCESS_FIXED"));
        assertThat(contests.get(contest.id()).voteAccess()).isEqualTo(VoteAccess.OPEN);
    }

    @Test
    void theReleaseForgetsWhoCastWhat() {
        ContestView contest = opened(true);
        cast(ballot(contest, "voter-1-of-this-hall", 1));
        cast(ballot(contest, "voter-2-of-this-hall", 2));
        command(contest.id(), () -> {
            votes.close(contest.id());
            votes.show(contest.id());
            course.close(contest.id());
        });
        command(contest.id(), () -> course.release(contest.id()));

        assertThat(jdbc.sql("select count(*) from ballot where contest_id = ? and voter_hash is null")
                        .param(contest.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertRefused("VOTE_CLOSED", ballot(contest, "voter-1-of-this-hall", 1));
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 2, 1L), 2));
    }

    @Test
    void aCommandDoesNotPutBackAnOldNumberOfVoters() {
        ContestView contest = opened(true);
        command(contest.id(), () -> {
            votes.status(contest.id());
            cast(ballot(contest, "voter-in-the-meantime", 1));
            votes.close(contest.id());
        });

        assertThat(counts.tally(contest.id()).voters()).isOne();
    }

    private void assertRefused(String code, CastBallot ballot) {
        assertThatThrownBy(() -> cast(ballot))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void assertInvalid(String code, String pointer, CastBallot ballot) {
        assertThatThrownBy(() -> cast(ballot))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(p -> {
                            assertThat(p.code()).isEqualTo(code);
                            assertThat(p.pointer()).isEqualTo(pointer);
                        }));
    }

    private static List<Future<StoredBallot>> atOnce(int times, java.util.function.IntFunction<StoredBallot> what)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<StoredBallot>> sent = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                sent.add(threads.submit(() -> {
                    start.await();
                    return what.apply(number);
                }));
            }
            start.countDown();
            return sent;
        } finally {
            threads.shutdown();
        }
    }
}
