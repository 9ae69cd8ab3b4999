package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.Reveal;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.Scene;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoreboard.RevealGate;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.staff.StaffPost;
import org.saimahui.stage.CueDesk;
import org.saimahui.support.MappedAddresses;
import org.saimahui.support.OnH2;
import org.saimahui.support.PublicSweep;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.StaffedEvening;
import org.saimahui.support.Visitor;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.CastBallot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same evening twice, with other marks for those who are sealed: whatever anybody can read, at every address, in both languages,
 * with status, headers and order, is the same byte for byte until the step that tells the difference. So is what those read who
 * work in the hall without judging it: timekeeper, host, a clerk, and the one whose marks are others. Put alike before comparing:
 * the contest's name in addresses (and the QR code of it), its id in an ETag, times of day, the record's head on the wall, and what
 * {@link PublicSweep} leaves out.
 */
@OnH2
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TwoWorldsTests {

    /** The last who is not withdrawn. */
    private static final int LAST = 7;

    /** Name both worlds, one after the other. */
    private static final Set<String> LISTS = Set.of("/", "/api/v1/contests");

    /** What the host reads is what the hall sees. */
    private static final String HOST = "HOST /seat";

    @Autowired
    private SampleEvening evening;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private BallotBox box;

    @Autowired
    private BallotPlaces places;

    @Autowired
    private ContestService contests;

    @Autowired
    private RevealGate gate;

    @Autowired
    private RevealService reveals;

    @Autowired
    private BoardService boards;

    @Autowired
    private PublicSweep sweep;

    @Autowired
    private StaffedEvening staffed;

    @Autowired
    private MappedAddresses addresses;

    @Autowired
    private SeatCardService seats;

    /** By contest, each of its people by seat. */
    private final Map<String, Map<String, Visitor>> people = new HashMap<>();

    @Autowired
    private CueDesk desk;

    @LocalServerPort
    private int port;

    private ContestView one;

    private ContestView other;

    @BeforeEach
    void twoWorldsFrozenAfterTwo() {
        one = frozen();
        do {
            other = frozen();
        } while (other.slug().length() != one.slug().length());
        both(Command.CALL, 3);
        assertAlike("frozen");
    }

    @Test
    void nothingTellsTheWorldsApartBeforeTheStepThatDoes() {
        both(Command.OPEN_MARKING, 3);
        mark(one, 3, "23");
        mark(other, 3, "25");
        assertAlike("sent");
        for (ContestView world : worlds()) {
            evening.command(world, StageCommand.of(Command.CLOSE_MARKING, 3).because("一席不在"));
        }
        assertAlike("sealed");
        theOthersSpeak();
        both(Command.OPEN_VOTE);
        worlds().forEach(world -> vote(world, 4));
        both(Command.CLOSE_VOTE);
        both(Command.CLOSE_CONTEST);
        assertAlike("closed");

        int last = gate.steps(contests.get(one.id())) - 1;
        for (int step = 0; step < last; step++) {
            both(Command.REVEAL_NEXT);
            // Whoever is called in the hall comes with the own points, and the host is in the hall.
            assertAlike("step " + step, step == last - 1 ? Set.of(HOST) : Set.of());
        }
        // With this one everybody else sees what the hall saw before: whose points are others is called, and has them.
        both(Command.REVEAL_NEXT);
        assertThat(PublicSweep.differences(read(one), read(other)))
                .as("the step that tells the difference")
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/c/@/screen") || address.equals(HOST));
        both(Command.RELEASE);
        assertThat(boards.board(contests.get(one.id())).rows())
                .as("released: the worlds are told apart")
                .isNotEqualTo(boards.board(contests.get(other.id())).rows());
    }

    /** It is the organisers' own, and knows no total and no place. */
    @Test
    void aSpecialPrizeTellsNothingOfTheResult() {
        worlds().forEach(world -> evening.command(world, StageCommand.of(Command.OPEN_MARKING, 3)));
        mark(one, 3, "23");
        mark(other, 3, "25");
        for (ContestView world : worlds()) {
            evening.command(world, StageCommand.of(Command.CLOSE_MARKING, 3).because("一席不在"));
            desk.add(
                    world.id(),
                    null,
                    new CueDesk.Wanted(
                            CueKind.SPECIAL_PRIZE,
                            OwnCueView.Place.AFTER,
                            3,
                            "最佳故事奖",
                            null,
                            new CueDesk.Prize(List.of(3, 4), "王海", "市委党校", "讲得最好")));
        }
        assertAlike("special prize ahead");
        do {
            both(Command.NEXT);
        } while (worlds().stream().anyMatch(world -> !wall(world).contains("data-scene=\"special\"")));
        assertThat(wall(one)).contains("最佳故事奖", "讲得最好", "王海");
        assertAlike("special prize");
    }

    private String wall(ContestView world) {
        return new Visitor(port).get("/c/" + world.slug() + "/screen?lang=zh").body();
    }

    @Test
    void byPartNothingTellsThemApartBeforeThePanelsPointsOfThatOne() {
        one = frozen(Reveal.BY_PART);
        do {
            other = frozen(Reveal.BY_PART);
        } while (other.slug().length() != one.slug().length());
        both(Command.CALL, 3);
        both(Command.OPEN_MARKING, 3);
        mark(one, 3, "23");
        mark(other, 3, "25");
        for (ContestView world : worlds()) {
            evening.command(world, StageCommand.of(Command.CLOSE_MARKING, 3).because("一席不在"));
        }
        theOthersSpeak();
        both(Command.OPEN_VOTE);
        worlds().forEach(world -> vote(world, 4));
        both(Command.CLOSE_VOTE);
        both(Command.CLOSE_CONTEST);
        int steps = 0;
        both(Command.REVEAL_NEXT);
        while (told(one).shown().equals(told(other).shown())) {
            assertAlike("by part, step " + steps++);
            both(Command.REVEAL_NEXT);
        }
        assertThat(steps).as("some were told before").isGreaterThan(2);
        assertThat(told(one).shown().rows())
                .as("the step that tells the difference")
                .extracting(Board.Row::presenter)
                .contains(3);
        assertThat(PublicSweep.differences(read(one), read(other)))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/c/@/screen") || address.equals(HOST));
    }

    @Test
    void theCountsOfAVoteAreNowhereBeforeTheResult() {
        worlds().forEach(world -> speak(world, 3, "23"));
        theOthersSpeak();
        both(Command.OPEN_VOTE);
        vote(one, 4);
        vote(other, 1);
        assertAlike("open");
        both(Command.CLOSE_VOTE);
        assertAlike("closed vote");
        both(Command.CLOSE_CONTEST);
        assertAlike("closed contest");
        both(Command.REVEAL_NEXT);
        assertAlike("step 0");
    }

    private RevealService.Told told(ContestView world) {
        return reveals.told(contests.get(world.id()), Scene.WHOLE, true).orElseThrow();
    }

    private List<ContestView> worlds() {
        return List.of(one, other);
    }

    private void theOthersSpeak() {
        for (int presenter = 4; presenter <= LAST; presenter++) {
            for (ContestView world : worlds()) {
                speak(world, presenter, String.valueOf(14 + presenter));
            }
        }
    }

    private void assertAlike(String moment) {
        assertAlike(moment, Set.of());
    }

    /** @param told where the worlds may be told apart, and are */
    private void assertAlike(String moment, Set<String> told) {
        Map<String, String> first = read(one);
        Map<String, String> second = read(other);
        assertThat(first.keySet()).as(moment).isEqualTo(second.keySet()).hasSizeGreaterThan(50);
        told.forEach(address ->
                assertThat(second.remove(address)).as(moment + ": " + address).isNotEqualTo(first.remove(address)));
        first.forEach((address, answer) ->
                assertThat(second.get(address)).as(moment + ": " + address).isEqualTo(answer));
    }

    private Map<String, String> read(ContestView world) {
        Map<String, String> read = new TreeMap<>();
        sweep.read(contests.get(world.id()), port, LISTS)
                .forEach((address, answer) -> read.put(alike(address, world), alike(answer, world)));
        people.get(world.slug())
                .forEach((seat, person) -> pages(world, seat)
                        .forEach(address -> read.put(
                                seat + " " + address,
                                alike(PublicSweep.text(person.get(address + "?lang=zh")), world))));
        return read;
    }

    /** What somebody on that seat can open: the page of the role, and all that lies below it. */
    private Set<String> pages(ContestView world, String seat) {
        String role = "/seat/"
                + (seat.startsWith("P-")
                        ? "presenter"
                        : seat.replaceAll("-.*", "").toLowerCase(Locale.ROOT));
        Set<String> pages = new TreeSet<>(Set.of("/seat"));
        addresses.patterns().stream()
                .filter(pattern ->
                        pattern.startsWith(role + "/") && !pattern.contains("{") && !pattern.endsWith("/live"))
                .forEach(pages::add);
        return pages;
    }

    /** Everybody who is there for the evening and does not judge it, each on an own device. */
    private void seat(ContestView world) {
        Map<String, Visitor> seated = new TreeMap<>();
        seats.issue(world.id(), SeatRole.PRESENTER);
        for (String seat : List.of("TIMEKEEPER", "HOST", "CLERK-1", staffed.link(world, 3))) {
            seated.put(seat.replaceAll("P-.*", "P-3"), new Visitor(port).seat(evening.card(world, seat)));
        }
        people.put(world.slug(), seated);
    }

    private String alike(String text, ContestView world) {
        return text.replaceAll("(?s)<p class=\"record-head\">.*?</p>", "head")
                .replace(one.slug(), "@")
                .replace(other == null ? one.slug() : other.slug(), "@")
                .replaceAll("P-\\d+", "P-3")
                .replaceAll("name=\"id\" value=\"\\d+\"", "id")
                .replaceAll("(name=\"line\" value=\"[a-z]+-)\\d+", "$1id")
                .replaceAll(
                        "etag: \\[\"(?:" + one.id() + "|" + (other == null ? one : other).id() + ")-", "etag: [\"@-")
                .replaceAll("<path d=\"[^\"]*\"/></svg></div>", "qr")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|\\+\\d\\d:\\d\\d)?", "time")
                .replaceAll("\\d\\d:\\d\\d:\\d\\d", "time");
    }

    private void both(Command command) {
        for (ContestView world : worlds()) {
            evening.command(world, StageCommand.of(command));
        }
    }

    private void both(Command command, int presenter) {
        for (ContestView world : worlds()) {
            evening.command(world, StageCommand.of(command, presenter));
        }
    }

    /** Two have spoken, the third is called: from here on nothing is shown. */
    private ContestView frozen() {
        return frozen(Reveal.BY_PLACE);
    }

    private ContestView frozen(Reveal order) {
        ContestView fresh = evening.draft(
                file -> ((ObjectNode) file.path("contest")).put("freezeFrom", 3).put("reveal", order.name()));
        staffed.staff(fresh, StaffPost.TIMEKEEPER, StaffPost.HOST, StaffPost.CLERK_1);
        evening.command(fresh, StageCommand.of(Command.PUBLISH));
        evening.command(fresh, StageCommand.of(Command.GO_LIVE));
        speak(fresh, 1, "20");
        speak(fresh, 2, "21");
        seat(fresh);
        return contests.get(fresh.id());
    }

    private void speak(ContestView world, int presenter, String mark) {
        evening.command(world, StageCommand.of(Command.OPEN_MARKING, presenter));
        mark(world, presenter, mark);
        evening.command(world, StageCommand.of(Command.CLOSE_MARKING, presenter).because("一席不在"));
    }

    private void mark(ContestView world, int presenter, String mark) {
        for (int seat = 1; seat <= 6; seat++) {
            cards.submit(
                    world.id(),
                    "J" + seat,
                    presenter,
                    new SubmitScorecard(
                            Map.of("state", mark, "style", mark, "ability", mark, "spirit", mark), null, null));
        }
    }

    private void vote(ContestView world, int presenter) {
        box.cast(new CastBallot(places.get(world.slug()), "device-number-0001", null, List.of(presenter)))
                .join();
    }
}
