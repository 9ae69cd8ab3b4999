package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.paper.PaperEntryService;
import org.saimahui.paper.SlipCode;
import org.saimahui.paper.TypedSlip;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.release.Keys;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.staff.StaffPost;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.MovableClock;
import org.saimahui.support.OnH2;
import org.saimahui.ties.TieVotes;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two worlds of an evening with everybody there is, whose result two people seal: what waits for a second person, slips that two
 * clerks type, a vote about a tie, what the supervisor stops, each key, and keys that go back; and a result that is corrected. All
 * streams stay open, and what each act tells through them is compared. The supervisor, who may see everything, is not asked.
 */
@OnH2
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoWorldsUnderKeysTests extends TwoWorlds {

    private static final ActingAs LAPTOP = ActingAs.organiser("陈组织").on("laptop");

    private static final ActingAs SUPERVISOR =
            ActingAs.seat("SUPERVISOR", "SUPERVISOR").on("supervisor's phone");

    /** These two are level, below the third and above everybody else. */
    private static final List<Integer> LEVEL = List.of(4, 5);

    /** Whose card is a paper slip: both clerks know what is on it. */
    private static final String ON_PAPER = "J6";

    @Autowired
    private StageService stage;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private Keys keys;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private JudgeRequests requests;

    @Autowired
    private PaperEntryService paper;

    @Autowired
    private TieVotes ties;

    @Autowired
    private MovableClock clock;

    /** By world, the number of what is asked for. */
    private final Map<String, Integer> asked = new HashMap<>();

    @Test
    void nothingTellsTheWorldsApartThroughKeysAndReveal() {
        clock.inOneInstant(() -> {
            both(() -> begun(true, Map.of(1, "20", 2, "21", 4, "22", 5, "22", 6, "17", 7, "16")));
            listen();
            both(Command.CALL, 3);
            both(Command.OPEN_MARKING, 3);
            cards(3, "23", "25");
            theClerksType(3);
            both(StageCommand.of(Command.CLOSE_MARKING, 3).because("一席不在"));
            whatWaitsForASecondPerson();
            both(Command.OPEN_VOTE);
            both(Command.CLOSE_VOTE);
            both(Command.CLOSE_CONTEST);
            aTie();
            theKeys();
            theReveal();
            assertThat(heard()).as("acts heard through streams").isGreaterThan(30);
        });
    }

    /** The first version is the same in both; what is put right differs. */
    @Test
    void aCorrectionTellsNothingBeforeItsRelease() {
        clock.inOneInstant(() -> {
            both(() -> begun(false, Map.of(1, "20", 2, "21", 3, "23", 4, "18", 5, "19", 6, "20", 7, "21")));
            both(Command.OPEN_VOTE);
            both(Command.CLOSE_VOTE);
            both(Command.CLOSE_CONTEST);
            bothKeys();
            each(LAPTOP, StageCommand.of(Command.RELEASE));
            worlds().forEach(this::nameWhatIsReleased);
            listen();

            each(LAPTOP, StageCommand.of(Command.CORRECT).because("两名评委看错一行"));
            ask(StageCommand.of(Command.OPEN_MARKING, 3)
                    .with(Argument.SEATS, List.of("J2", "J3"))
                    .because("看错一行"));
            answer(true);
            again("J2", "22", "24");
            again("J3", "22", "24.5");
            assertAlike("correcting, marked again");
            both(Command.CLOSE_MARKING, 3);
            adjustments.add(one.id(), null, 6, AdjustmentKind.PENALTY, new BigDecimal("-1"), "超时");
            adjustments.add(other.id(), null, 6, AdjustmentKind.PENALTY, new BigDecimal("-2"), "超时");
            hear("points");
            key(SUPERVISOR);
            assertAlike("correcting, first key");
            key(LAPTOP);
            assertAlike("correcting, second key");
            assertThat(heard()).as("acts heard through streams").isGreaterThan(3);
            assertReleasedApart();
        });
    }

    private void whatWaitsForASecondPerson() {
        act("a judge asks", world -> requests.askToReopen(world.id(), "J2", 3, "看错一行"));
        StageCommand reopen = StageCommand.of(Command.OPEN_MARKING, 3)
                .with(Argument.SEATS, List.of("J2"))
                .because("看错一行");
        ask(reopen);
        assertAlike("asked to open again");
        answer(false);
        ask(reopen);
        answer(true);
        again("J2", "22", "24");
        assertAlike("marked again");
        both(Command.CLOSE_MARKING, 3);
    }

    /** The judges decide otherwise in the other world. */
    private void aTie() {
        each(LAPTOP, StageCommand.of(Command.TIE_VOTE, LEVEL.get(0)));
        assertAlike("tie vote open");
        for (int seat = 1; seat <= 6; seat++) {
            choose(one, "J" + seat, LEVEL.get(0));
            choose(other, "J" + seat, LEVEL.get(1));
            hear("J" + seat + " chooses");
        }
        act("the last choice", world -> choose(world, ABSENT, LEVEL.get(0)));
        assertThat(ties.list(one.id()).get(0).state()).isEqualTo("DECIDED");
        assertAlike("tie decided");
    }

    private void choose(ContestView world, String seat, int wanted) {
        ties.choose(world.id(), seat, ties.list(world.id()).get(0).id(), wanted);
    }

    private void theKeys() {
        each(SUPERVISOR, StageCommand.of(Command.HALT).because("有一票要看"));
        assertAlike("halted");
        each(SUPERVISOR, StageCommand.of(Command.UNHALT).with(Argument.OUTCOME, "没有问题"));
        key(SUPERVISOR);
        assertAlike("first key");
        act(
                "points",
                world -> adjustments.add(world.id(), null, 3, AdjustmentKind.PENALTY, BigDecimal.ONE.negate(), "超时"));
        assertThat(keys.of(contests.get(one.id())).turned()).as("turned back").isEmpty();
        assertAlike("keys turned back");
        bothKeys();
        assertAlike("second key");
    }

    /** Until the step that tells the difference, with a halt and a step back on the way. */
    private void theReveal() {
        int steps = 0;
        boolean told = false;
        while (!told) {
            reveal();
            told = isToldInTheHall();
            hear("step " + steps, told);
            if (steps == 0 || told) {
                assertAlike("step " + steps, told);
            }
            if (steps == 1) {
                each(SUPERVISOR, StageCommand.of(Command.HALT).because("有一票要看"));
                assertAlike("halted in the reveal");
                each(SUPERVISOR, StageCommand.of(Command.UNHALT).with(Argument.OUTCOME, "没有问题"));
                // Screens alone go back: the next press tells what is new.
                both(Command.REVEAL_BACK);
            }
            steps++;
        }
        assertThat(steps).as("told before").isGreaterThan(3);
        reveal();
        assertToldInTheHallAlone();
        assertReleasedApart();
    }

    private void reveal() {
        worlds().forEach(world -> evening.command(world, StageCommand.of(Command.REVEAL_NEXT)));
    }

    private void assertReleasedApart() {
        leave();
        each(LAPTOP, StageCommand.of(Command.RELEASE));
        assertThat(releases.find(one.id()).orElseThrow().sheet())
                .as("released: the worlds are told apart")
                .isNotEqualTo(releases.find(other.id()).orElseThrow().sheet());
    }

    /** All but the one whose card is on paper send one. */
    private void cards(int presenter, String mark, String otherMark) {
        for (int seat = 1; seat <= 5; seat++) {
            mark(one, "J" + seat, presenter, mark, null);
            mark(other, "J" + seat, presenter, otherMark, null);
            hear("J" + seat + " sends");
        }
    }

    /** The second one mistypes first. */
    private void theClerksType(int presenter) {
        type("CLERK-1", presenter, "20");
        type("CLERK-2", presenter, "21");
        type("CLERK-2", presenter, "20");
        assertAlike("all sent");
    }

    private void type(String clerk, int presenter, String mark) {
        Map<String, String> marks = new LinkedHashMap<>();
        List.of("state", "style", "ability", "spirit").forEach(criterion -> marks.put(criterion, mark));
        act(clerk + " types", world -> {
            long id = presenters.get(world.id(), presenter).id();
            paper.enter(world.id(), clerk, new SlipCode(ON_PAPER, id), new TypedSlip(marks, 0, false));
        });
    }

    private void again(String seat, String mark, String otherMark) {
        mark(one, seat, 3, mark, 1);
        mark(other, seat, 3, otherMark, 1);
        hear(seat + " sends again");
    }

    private void bothKeys() {
        key(SUPERVISOR);
        key(LAPTOP);
    }

    private void key(ActingAs who) {
        act(
                "a key",
                world -> give(
                        world,
                        who,
                        StageCommand.of(Command.TURN_KEY)
                                .with(Argument.FINGERPRINT, releases.fingerprint(world.id()))));
    }

    /** The organisers ask for what needs a second person. */
    private void ask(StageCommand order) {
        act("asked for " + order.command(), world -> {
            GrantNeededException needed =
                    catchThrowableOfType(GrantNeededException.class, () -> give(world, LAPTOP, order));
            asked.put(world.slug(), ((Long) needed.members().get("request")).intValue());
        });
    }

    private void answer(boolean yes) {
        act("answered " + yes, world -> {
            StageCommand grant = StageCommand.of(Command.GRANT).with(Argument.REQUEST, asked.get(world.slug()));
            give(world, SUPERVISOR, yes ? grant : grant.with(Argument.REFUSE, true));
        });
    }

    private void each(ActingAs who, StageCommand order) {
        act(order.command().name(), world -> give(world, who, order));
    }

    private void give(ContestView world, ActingAs who, StageCommand order) {
        who.does(() -> stage.command(world.id(), order.confirmed()));
    }

    private void act(String name, Consumer<ContestView> deed) {
        worlds().forEach(deed);
        hear(name);
    }

    /** The fingerprint has the contest's name in it, and so has the record: both stand on what is released. */
    private void nameWhatIsReleased(ContestView world) {
        ReleasedResult result = releases.find(world.id()).orElseThrow();
        nameHash(world, result.fingerprint(), "fingerprint");
        nameHash(world, result.document().replaceFirst("(?s).*\"auditHead\":\"([0-9a-f]{64})\".*", "$1"), "head");
    }

    private void nameHash(ContestView world, String hash, String name) {
        name(world, hash, name);
        name(world, String.join(" ", hash.split("(?<=\\G.{4})")), name);
        name(world, hash.substring(0, 16), name);
    }

    /** @param spoken marks of those who have spoken, by number @param frozen whether the third is sealed */
    private ContestView begun(boolean frozen, Map<Integer, String> spoken) {
        ContestView fresh = evening.draft(file -> {
            if (frozen) {
                ((ObjectNode) file.path("contest")).put("freezeFrom", 3);
            }
            ((ArrayNode) file.path("rule").path("ranking").path("tieBreaks"))
                    .addObject()
                    .put("by", "DECISION");
        });
        staffed.staff(fresh, StaffPost.values());
        evening.command(fresh, StageCommand.of(Command.PUBLISH));
        evening.command(fresh, StageCommand.of(Command.GO_LIVE));
        new TreeMap<>(spoken).forEach((presenter, mark) -> speak(fresh, presenter, mark));
        seat(fresh, List.of("TIMEKEEPER", "HOST", "CLERK-1", "CLERK-2"));
        return contests.get(fresh.id());
    }
}
