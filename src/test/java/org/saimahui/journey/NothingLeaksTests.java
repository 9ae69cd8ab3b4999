package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.Draft;
import org.saimahui.judging.DraftService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.look.LookService;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.portrait.Pictures;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.support.MovableClock;
import org.saimahui.support.OnH2;
import org.saimahui.support.PublicSweep;
import org.saimahui.support.SampleEvening;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.CastBallot;
import org.saimahui.voting.TicketService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/**
 * Marks of an open marking and ballots of an open vote are nowhere on any address that anybody can read: neither as
 * digits, nor in anything computed from them, nor in a version or a header.
 */
@OnH2
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class NothingLeaksTests {

    private static final int CAST = 211;

    private static final Map<Integer, Integer> FOR = Map.of(1, CAST, 2, 173, 3, 157);

    /** Files of the program, and pages about no contest: {@link #whatIsOfNoContestStaysAsItIs} reads them. */
    private static final Set<String> STILL = Set.of(
            "/**", "/api/v1/schemas/{file}", "/error", "/help", "/help/{chair}", "/here", "/login", "/webjars/**");

    @Autowired
    private SampleEvening evening;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private DraftService drafts;

    @Autowired
    private ContestService contests;

    @Autowired
    private LookService looks;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private TicketService tickets;

    @Autowired
    private BoardService boards;

    @Autowired
    private BallotBox box;

    @Autowired
    private BallotPlaces places;

    @Autowired
    private PublicSweep sweep;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    @Test
    void everyAddressThatAnybodyCanReadIsKnown() {
        ContestView contest = live();

        assertThat(sweep.open(contest, port)).containsExactlyInAnyOrderElementsOf(PublicSweep.OPEN);
    }

    @Test
    void marksOfAnOpenMarkingAreNowhere() {
        ContestView contest = live();
        command(contest, Command.CALL, 1);
        command(contest, Command.OPEN_MARKING, 1);
        Map<String, String> empty = read(contest);

        List<String> first = send(contest, 0);
        Map<String, String> sent = read(contest);
        List<String> second = send(contest, 5);
        Map<String, String> sentOtherwise = read(contest);

        assertThat(PublicSweep.differences(empty, sent)).as("who has sent").allMatch(this::showsLamps);
        assertThat(PublicSweep.differences(sent, sentOtherwise)).isEmpty();
        assertThat(found(first, sent)).isEmpty();
        assertThat(found(second, sentOtherwise)).isEmpty();

        command(contest, Command.CLOSE_MARKING, 1);
        Map<String, String> closed = read(contest);
        List<String> result = numbers(boards.board(contest).rows().get(0));
        assertThat(found(result, closed)).as("what the closing shows").isNotEmpty();
        assertThat(found(result, sentOtherwise)).as("what the closing shows").isEmpty();
    }

    @Test
    void whatIsOfNoContestStaysAsItIs() {
        ContestView contest = live();
        command(contest, Command.CALL, 1);
        command(contest, Command.OPEN_MARKING, 1);
        Map<String, String> before = sweep.read(contest, port, (pattern, language) -> STILL.contains(pattern));
        // Marks of its own: the home page tells the other tests of this contest's result.
        List<String> sent = send(contest, 9);
        command(contest, Command.CLOSE_MARKING, 1);
        Map<String, String> after = sweep.read(contest, port, (pattern, language) -> STILL.contains(pattern));

        assertThat(after).hasSizeGreaterThan(20);
        assertThat(PublicSweep.differences(before, after)).isEmpty();
        assertThat(found(sent, after)).isEmpty();
    }

    @Test
    void draftsAreNowhereAndChangeNothing() {
        ContestView contest = live();
        command(contest, Command.CALL, 1);
        Map<String, String> before = read(contest);

        drafts.keep(contest.id(), "J1", new Draft(1, Map.of("state", "17.371", "style", "11.937"), 0, Instant.now()));
        Map<String, String> typed = read(contest);

        assertThat(PublicSweep.differences(before, typed)).isEmpty();
        assertThat(found(List.of("17.371", "11.937"), typed)).isEmpty();
    }

    @Test
    void marksOfAMarkingThatIsOpenAgainAreNowhere() {
        ContestView contest = live();
        command(contest, Command.CALL, 1);
        command(contest, Command.OPEN_MARKING, 1);
        send(contest, 0);
        command(contest, Command.CLOSE_MARKING, 1);
        evening.command(
                contest, StageCommand.of(Command.OPEN_MARKING, 1).confirmed().because("看错一行"));
        send(contest, 7);
        Map<String, String> sent = read(contest);

        List<String> corrected = send(contest, 5);
        Map<String, String> sentOtherwise = read(contest);

        assertThat(PublicSweep.differences(sent, sentOtherwise)).isEmpty();
        assertThat(found(corrected, sentOtherwise)).isEmpty();
    }

    /** Phones see a step ten seconds after the hall: the clock stands still, however slow the machine. */
    @Test
    void marksAreNowhereBeforeTheirStepAndSingleOnesNever() {
        clock.inOneInstant(this::oneByOne);
    }

    private void oneByOne() {
        ContestView contest = live(file -> {
            fine(file);
            ((ObjectNode) file.path("contest")).put("boardAfter", "SHOWN");
        });
        command(contest, Command.CALL, 1);
        command(contest, Command.OPEN_MARKING, 1);
        List<String> sent = send(contest, 0);
        List<String> totals = every(5, sent);
        command(contest, Command.CLOSE_MARKING, 1);
        Map<String, String> closed = read(contest);
        assertThat(found(sent, closed)).as("closed").isEmpty();

        StageCommand one = StageCommand.of(Command.SHOW_MARKS, 1).with(Argument.ONE_BY_ONE, true);
        Set<String> seen = new TreeSet<>();
        for (int board = 1; board <= totals.size(); board++) {
            evening.command(contest, one);
            Map<String, String> turned = read(contest);
            assertThat(found(totals.subList(0, board), turned))
                    .as("board %d", board)
                    .isNotEmpty();
            List<String> ahead = new ArrayList<>(sent);
            ahead.removeAll(totals.subList(0, board));
            assertThat(found(ahead, turned)).as("board %d", board).isEmpty();
            found(totals, turned).forEach(place -> seen.add(place.replaceAll("^.*/([a-z/]+) .*$", "$1")));
        }
        assertThat(seen).as("on the wall alone").containsExactlyInAnyOrder("screen", "live");
        String result = new BigDecimal(totals.get(0))
                .add(new BigDecimal(totals.get(totals.size() - 1)))
                .divide(BigDecimal.valueOf(2))
                .toPlainString();
        assertThat(found(List.of(result), read(contest))).isEmpty();

        evening.command(contest, one);
        assertThat(boards.board(contest).rows()).as("the Board follows later").isEmpty();
        Map<String, String> told = read(contest);
        List<String> single = new ArrayList<>(sent);
        single.removeAll(totals);
        assertThat(found(single, told)).as("single marks").isEmpty();
        assertThat(found(List.of(result), told)).as("the result").isNotEmpty();
        command(contest, Command.CALL, 2);
        assertThat(boards.board(contest).rows()).isNotEmpty();
    }

    @Test
    void ballotsAreNowhereBeforeTheyAreShown() {
        ContestView contest = live();
        evening.command(contest, StageCommand.of(Command.OPEN_VOTE).confirmed());
        Map<String, String> empty = read(contest);
        cast(contest);
        Map<String, String> voted = read(contest);
        evening.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        Map<String, String> closed = read(contest);
        evening.command(contest, StageCommand.of(Command.SHOW_VOTES));
        Map<String, String> shown = read(contest);

        List<String> counts = FOR.values().stream().map(String::valueOf).toList();
        assertThat(PublicSweep.differences(empty, voted)).isEmpty();
        assertThat(found(counts, closed)).isEmpty();
        assertThat(found(counts, shown)).as("what the act shows").isNotEmpty();
    }

    @Test
    void whatOrganisersDoUnseenLeavesEveryAddressAsItIs() {
        ContestView contest = live();
        Map<String, String> before = read(contest);

        adjustments.add(
                contest.id(),
                null,
                new AddAdjustment(3, AdjustmentKind.PENALTY, new BigDecimal("-1.125"), "会前扣分", "", ""));
        evening.card(contest, "J2");
        tickets.make(contest.id(), null, 5);

        assertThat(contests.get(contest.id()).version()).isGreaterThan(contest.version());
        assertThat(PublicSweep.differences(before, read(contest))).isEmpty();
    }

    /** What shows the evening itself in both languages, the rest in one: digits are the same in each. */
    private Map<String, String> read(ContestView contest) {
        return sweep.read(
                contest,
                port,
                (pattern, language) -> !STILL.contains(pattern)
                        && (language.equals("zh") || TwoWorlds.ON_AIR.contains(pattern) || TwoWorlds.isAll()));
    }

    private ContestView live() {
        return live(NothingLeaksTests::fine);
    }

    private ContestView live(Consumer<ObjectNode> file) {
        ContestView contest = evening.draft(file);
        looks.setLogo(contest.id(), null, Pictures.png(300, 100));
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        return contests.get(contest.id());
    }

    /** Marks to thousandths, so that their digits occur nowhere else. */
    private static void fine(ObjectNode file) {
        file.path("rule").path("criteria").forEach(criterion -> ((ObjectNode) criterion).put("step", "0.001"));
        ((ObjectNode) file.path("rule").path("rounding")).put("total", 3);
    }

    private void command(ContestView contest, Command command, int presenter) {
        evening.command(contest, StageCommand.of(command, presenter));
    }

    /** A card from each judge who may. @return the marks and the cards' totals */
    private List<String> send(ContestView contest, int more) {
        List<String> digits = new ArrayList<>();
        for (int judge = 1; judge <= 6; judge++) {
            Map<String, String> marks = new LinkedHashMap<>();
            BigDecimal total = BigDecimal.ZERO;
            for (String criterion : List.of("state", "style", "ability", "spirit")) {
                BigDecimal mark =
                        new BigDecimal(3).add(BigDecimal.valueOf(137L * judge + 211L * marks.size() + 389L * more, 3));
                marks.put(criterion, mark.toPlainString());
                digits.add(mark.toPlainString());
                total = total.add(mark);
            }
            digits.add(total.toPlainString());
            String seat = "J" + judge;
            int version = cards.find(contest.id(), seat, 1)
                    .map(card -> card.version())
                    .orElse(0);
            cards.submit(contest.id(), seat, 1, new SubmitScorecard(marks, null, version));
        }
        return digits;
    }

    /** Each nth of them. */
    private static List<String> every(int nth, List<String> all) {
        return IntStream.range(0, all.size())
                .filter(at -> at % nth == nth - 1)
                .mapToObj(all::get)
                .toList();
    }

    private void cast(ContestView contest) {
        List<CompletableFuture<?>> stored = new ArrayList<>();
        for (int voter = 1; voter <= CAST; voter++) {
            int number = voter;
            List<Integer> choices = FOR.keySet().stream()
                    .filter(presenter -> number <= FOR.get(presenter))
                    .toList();
            stored.add(box.cast(new CastBallot(
                    places.get(contest.slug()), "device-of-voter-%04d".formatted(voter), null, choices)));
        }
        stored.forEach(CompletableFuture::join);
    }

    /** Lamps say who has sent, which everybody may see. */
    private boolean showsLamps(String address) {
        return address.matches("/(api/v1/contests|c)/[^/]+/(live|screen|screen/live) .*");
    }

    private static List<String> numbers(Board.Row row) {
        List<String> numbers = new ArrayList<>(row.parts().values());
        numbers.add(row.score());
        return numbers;
    }

    /** Where one of the numbers stands as a number of its own, not within a longer one, a time or a word. */
    private static List<String> found(List<String> numbers, Map<String, String> answers) {
        List<String> found = new ArrayList<>();
        numbers.forEach(number -> {
            Pattern alone = Pattern.compile("(?<![\\w.-])(?<!\\d:)" + Pattern.quote(number) + "(?![\\w:-]|[.]\\d)");
            answers.forEach((address, text) -> {
                if (alone.matcher(text).find()) {
                    found.add(address + " " + number);
                }
            });
        });
        return found;
    }
}
