package org.saimahui.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.MerkleTree;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.oversight.Overseen;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.Fraction;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.shared.RefusedException;
import org.saimahui.stage.StageService;
import org.saimahui.standings.StandingsService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.voting.BallotChecks;
import org.saimahui.voting.BallotFindings;
import org.saimahui.voting.Receipts;
import org.saimahui.voting.Tally;
import org.saimahui.voting.TicketCounts;
import org.saimahui.voting.TicketService;
import org.saimahui.voting.VotingContract;
import org.springframework.beans.factory.annotation.Autowired;

/** What is unusual about ballots, what becomes of a void one, and the list of receipts; on every database. */
abstract class BallotsContract extends VotingContract {

    private static final ActingAs ORGANISER = ActingAs.organiser("陈组织").on("laptop");

    private static final ActingAs SUPERVISOR =
            ActingAs.seat("SUPERVISOR", "SUPERVISOR").on("supervisor's phone");

    @Autowired
    private StageService stage;

    @Autowired
    private StandingsService standings;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private BallotChecks checks;

    @Autowired
    private TicketService tickets;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Overseen overseen;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private AuditReader audit;

    private void give(ContestView contest, StageCommand order) {
        ORGANISER.does(() -> stage.command(contest.id(), order));
    }

    private static StageCommand voiding(String... receipts) {
        return StageCommand.of(Command.VOID_BALLOTS)
                .with(VoidBallots.RECEIPTS, List.of(receipts))
                .because("一人代投");
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(RefusedException.class, act).code();
    }

    private Map<String, Object> lastCount(ContestView contest) {
        Receipts.Root root = receipts.recorded(contest.slug()).orElseThrow();
        return Map.of("ballots", root.ballots(), "root", root.root());
    }

    @Test
    void aVoidBallotLeavesCountAndListAndIsNotCastAgain() {
        ContestView contest = opened(true);
        String bad =
                cast(ballot(contest, "voter-1-of-this-hall", 1, 2)).receipt().receipt();
        String good = cast(ballot(contest, "voter-2-of-this-hall", 2)).receipt().receipt();
        assertThat(code(() -> give(contest, voiding(bad)))).isEqualTo("VOTE_OPEN");
        give(contest, StageCommand.of(Command.CLOSE_VOTE));

        give(contest, voiding(bad.toLowerCase().replace("-", " ")));

        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 0L, 2, 1L), 1));
        assertThat(checks.numbers(contest.id())).isEqualTo(new TicketCounts(0, 0, 1, 1));
        assertThat(lastCount(contest))
                .containsEntry("ballots", 1L)
                .containsEntry("root", MerkleTree.root(List.of(good)));
        AuditLine line = audit.search(
                        new AuditFilter(contest.slug(), "", "BALLOTS_VOIDED", "", AuditFilter.ALWAYS, AuditFilter.EVER),
                        0,
                        5)
                .getContent()
                .get(0);
        assertThat(line.after()).contains(bad).doesNotContain(good);
        assertThat(line.reason()).isEqualTo("一人代投");

        open(contest.id(), null);
        assertThat(code(() -> cast(ballot(contest, "voter-1-of-this-hall", 1, 2))))
                .isEqualTo("BALLOT_VOID");
        assertThat(code(() -> cast(ballot(contest, "voter-1-of-this-hall", 3)))).isEqualTo("BALLOT_VOID");
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 0L, 2, 1L), 1));
    }

    @Test
    void whatCannotBeVoidIsNamedAndNothingIsDone() {
        ContestView contest = opened(true);
        String stored =
                cast(ballot(contest, "voter-1-of-this-hall", 1)).receipt().receipt();
        give(contest, StageCommand.of(Command.CLOSE_VOTE));

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> give(contest, voiding(stored, "AAAA-2222")))
                        .problems())
                .extracting("code", "pointer")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("UNKNOWN_RECEIPT", "/receipts/1"));
        assertThat(counts.tally(contest.id()).voters()).isOne();

        give(contest, voiding(stored, stored));
        assertThat(counts.tally(contest.id()).voters()).isZero();
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> give(contest, voiding(stored)))
                        .problems())
                .extracting("code")
                .containsExactly("BALLOT_VOID");
        give(contest, StageCommand.of(Command.SHOW_VOTES).confirmed());
        assertThat(code(() -> give(contest, voiding(stored)))).isEqualTo("VOTES_SHOWN");
    }

    @Test
    void whereThereIsASupervisorTwoPeopleDoIt() {
        ContestView contest = opened(true);
        String bad = cast(ballot(contest, "voter-1-of-this-hall", 1)).receipt().receipt();
        cards.issue(contest.id(), SeatRole.SUPERVISOR);
        give(contest, StageCommand.of(Command.CLOSE_VOTE));

        GrantNeededException asked =
                catchThrowableOfType(GrantNeededException.class, () -> give(contest, voiding(bad)));
        assertThat(counts.tally(contest.id()).voters()).isOne();
        int request = ((Number) asked.members().get("request")).intValue();
        SUPERVISOR.does(
                () -> stage.command(contest.id(), StageCommand.of(Command.GRANT).with(Argument.REQUEST, request)));

        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 0L), 0));
    }

    @Test
    void aVoidBallotByLevelLeavesItsLevelsAndWhatCountsIsTheEnginesAndTheFiles() {
        ContestView contest = opened(Evenings.LEVELS);
        String bad = cast(levels(contest, "voter-1-of-this-hall", Map.of(1, "不称职", 2, "优秀")))
                .receipt()
                .receipt();
        cast(levels(contest, "voter-2-of-this-hall", Map.of(1, "优秀", 2, "称职")));
        cast(levels(contest, "voter-3-of-this-hall", Map.of(1, "称职")));
        close(contest.id());
        give(contest, voiding(bad));

        List<ContestSheet.Vote> counted = List.of(
                new ContestSheet.Vote(1, 2, Map.of("优秀", 1L, "称职", 1L)), new ContestSheet.Vote(2, 1, Map.of("称职", 1L)));
        assertThat(counts.counted(contest.id())).isEqualTo(counted);
        give(contest, StageCommand.of(Command.SHOW_VOTES).confirmed());
        assertThat(standings.standings(contest.id()).of(1).orElseThrow().parts())
                .as("the mean of 100 and 80")
                .containsEntry("audience", Fraction.of(new BigDecimal("90")));
        String file = CanonicalJson.write(exchange.exportFile(contest.id()));
        assertThat(file).containsPattern("\"levels\":\\{\"优秀\":\"?1\"?,\"称职\":\"?1\"?}");
        ContestView copy = exchange.importFile(
                file.replace(contest.slug(), contest.slug() + "-copy").getBytes(StandardCharsets.UTF_8));
        assertThat(counts.counted(copy.id())).isEqualTo(counted);
    }

    @Test
    void theFourNumbersOfTicketsBalance() {
        ContestView contest = evenings.live();
        allow(contest.id(), VoteAccess.TICKET, true);
        List<String> codes = tickets.make(contest.id(), null, 5);
        open(contest.id(), null);
        cast(ticketBallot(contest, "voter-1-of-this-hall", codes.get(0), 1));
        String bad = cast(ticketBallot(contest, "voter-2-of-this-hall", codes.get(1), 1))
                .receipt()
                .receipt();
        close(contest.id());
        give(contest, voiding(bad));

        TicketCounts numbers = checks.numbers(contest.id());
        assertThat(List.of(numbers.made(), numbers.used(), numbers.unused(), numbers.voided()))
                .containsExactly(5L, 1L, 3L, 1L);
        assertThat(numbers.made()).isEqualTo(numbers.used() + numbers.unused() + numbers.voided());
    }

    @Test
    void burstsBusyDevicesAndRefusedCodesAreNamedWithoutAnyChoice() {
        ContestView contest = evenings.live();
        allow(contest.id(), VoteAccess.TICKET, true);
        List<String> codes = tickets.make(contest.id(), null, 60);
        open(contest.id(), null);
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofSeconds(10));
            cast(ticketBallot(contest, "voter-" + i + "-of-this-hall", codes.get(i), 1));
        }
        assertThat(checks.findings(contest).isQuiet()).isTrue();

        List<String> mine = new ArrayList<>();
        for (int i = 5; i < 8; i++) {
            mine.add(cast(ticketBallot(contest, "one-phone-for-everybody", codes.get(i), 2))
                    .receipt()
                    .receipt());
        }
        assertThat(code(() -> cast(ticketBallot(contest, "somebody-else-s-phone", codes.get(5), 1))))
                .isEqualTo("TICKET_USED");
        catchThrowableOfType(
                InvalidInputException.class, () -> cast(ticketBallot(contest, "voter-who-is-guessing", "AAAA2222", 1)));

        BallotFindings found = checks.findings(contest);
        assertThat(found.devices()).singleElement().satisfies(device -> {
            assertThat(device.codes()).isEqualTo(3);
            assertThat(device.receipts()).containsExactlyInAnyOrderElementsOf(mine);
        });
        assertThat(found.refusedCodes()).isEqualTo(2);
    }

    @Test
    void aSecondWithFarMoreBallotsThanUsualIsABurst() {
        ContestView contest = opened(true);
        for (int i = 0; i < 7; i++) {
            jdbc.sql("""
                    insert into ballot (contest_id, voter_hash, choices, revision, receipt, cast_at)
                    values (?, ?, '1', 1, ?, timestamp with time zone '2026-11-24 20:00:0%d+08:00')""".formatted(i))
                    .params(contest.id(), "usual-" + i, "USUA-222" + (i + 2))
                    .update();
        }
        for (int i = 0; i < 25; i++) {
            jdbc.sql("""
                    insert into ballot (contest_id, voter_hash, choices, revision, receipt, cast_at)
                    values (?, ?, '1', 1, ?, timestamp with time zone '2026-11-24 20:00:09.5+08:00')""")
                    .params(contest.id(), "burst-" + i, "BURS-%04d".formatted(i))
                    .update();
        }

        assertThat(checks.findings(contest).bursts()).singleElement().satisfies(burst -> {
            assertThat(burst.second()).hasToString("2026-11-24T12:00:09Z");
            assertThat(burst.ballots()).isEqualTo(25);
            assertThat(burst.usual()).isOne();
            assertThat(burst.receipts()).hasSize(25).contains("BURS-0003");
        });
    }

    @Test
    void theReleaseMovesTheReceiptsThatCountIntoAListOfTheirOwn() {
        ContestView contest = opened(true);
        String bad = cast(ballot(contest, "voter-1-of-this-hall", 1)).receipt().receipt();
        String good = cast(ballot(contest, "voter-2-of-this-hall", 2)).receipt().receipt();
        give(contest, StageCommand.of(Command.CLOSE_VOTE));
        give(contest, voiding(bad));
        assertThat(receipts.published(contest.id())).isEmpty();
        give(contest, StageCommand.of(Command.SHOW_VOTES).confirmed());
        give(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        give(contest, StageCommand.of(Command.RELEASE).confirmed());

        assertThat(overseen.of(contest).voided()).singleElement().satisfies(act -> {
            assertThat(act.receipts()).containsExactly(bad);
            assertThat(act.reason()).isEqualTo("一人代投");
        });
        assertThat(receipts.published(contest.id())).containsExactly(good);
        assertThat(lastCount(contest)).containsEntry("root", MerkleTree.root(List.of(good)));
        assertThat(jdbc.sql("select count(*) from ballot where contest_id = ? and receipt is not null")
                        .param(contest.id())
                        .query(Long.class)
                        .single())
                .as("ballots that still know their receipt")
                .isZero();
        assertThat(checks.findings(contest).isQuiet()).isTrue();
        assertThat(checks.numbers(contest.id())).isEqualTo(new TicketCounts(0, 0, 1, 1));
    }
}
