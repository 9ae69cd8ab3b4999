package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.release.Keys;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;
import org.saimahui.scoreboard.RevealGate;
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
 * Two worlds of an evening with everybody there is, whose result two people seal: what waits for a second person, a vote about a
 * tie, what the supervisor stops, each key, and keys that go back; and a result that is corrected. All of it in one instant, so that
 * no timer comes between. The supervisor, who may see everything, is not asked.
 */
@OnH2
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class TwoWorldsUnderKeysTests extends TwoWorlds {

    private static final ActingAs LAPTOP = ActingAs.organiser("陈组织").on("laptop");

    private static final ActingAs SUPERVISOR =
            ActingAs.seat("SUPERVISOR", "SUPERVISOR").on("supervisor's phone");

    /** These two are level. */
    private static final int LEVEL = 4;

    @Autowired
    private StageService stage;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private Keys keys;

    @Autowired
    private RevealGate gate;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private JudgeRequests requests;

    @Autowired
    private TieVotes ties;

    @Autowired
    private MovableClock clock;

    @Test
    void nothingTellsTheWorldsApartThroughKeysAndReveal() {
        clock.inOneInstant(() -> {
            both(() -> begun(true));
            listen();
            both(Command.CALL, 3);
            assertAlike("frozen");
            theOneWhoDiffers();
            whatWaitsForASecondPerson();
            speak(new TreeMap<>(Map.of(LEVEL, "18", LEVEL + 1, "18", LEVEL + 2, "20", LEVEL + 3, "21")));
            both(Command.OPEN_VOTE);
            worlds().forEach(world -> vote(world, 6));
            both(Command.CLOSE_VOTE);
            both(Command.CLOSE_CONTEST);
            assertAlike("closed");
            aTie();
            theKeys();
            theReveal();
        });
    }

    /** The first version is the same in both; what is put right differs. */
    @Test
    void aCorrectionTellsNothingBeforeItsRelease() {
        clock.inOneInstant(() -> {
            both(() -> begun(false));
            speak(new TreeMap<>(Map.of(3, "23", 4, "18", 5, "19", 6, "20", 7, "21")));
            both(Command.OPEN_VOTE);
            both(Command.CLOSE_VOTE);
            both(Command.CLOSE_CONTEST);
            bothKeys();
            organiser(StageCommand.of(Command.RELEASE));
            worlds().forEach(this::nameWhatIsReleased);
            listen();
            assertAlike("released");

            organiser(StageCommand.of(Command.CORRECT).because("两名评委看错一行"));
            assertAlike("correcting");
            asksAndIsGranted();
            assertAlike("correcting, marking again");
            mark(one, "J2", 3, "22", 1);
            mark(other, "J2", 3, "24", 1);
            mark(one, "J3", 3, "22", 1);
            mark(other, "J3", 3, "24.5", 1);
            both(Command.CLOSE_MARKING, 3);
            assertAlike("correcting, closed again");
            adjustments.add(one.id(), null, 6, AdjustmentKind.PENALTY, new BigDecimal("-1"), "超时");
            adjustments.add(other.id(), null, 6, AdjustmentKind.PENALTY, new BigDecimal("-2"), "超时");
            assertAlike("correcting, points");
            supervisor(keyOn());
            assertAlike("correcting, first key");
            organiser(keyOn());
            assertAlike("correcting, second key");
            assertThat(events()).as("through streams").isPositive();
            organiser(StageCommand.of(Command.RELEASE));
            assertThat(releases.find(one.id()).orElseThrow().sheet())
                    .as("released again: the worlds are told apart")
                    .isNotEqualTo(releases.find(other.id()).orElseThrow().sheet());
            assertThat(compared()).hasSize(7);
        });
    }

    private void theOneWhoDiffers() {
        both(Command.OPEN_MARKING, 3);
        mark(3, "23", "25");
        assertAlike("sent");
        both(StageCommand.of(Command.CLOSE_MARKING, 3).because("一席不在"));
        assertAlike("sealed");
    }

    private void whatWaitsForASecondPerson() {
        worlds().forEach(world -> requests.askToReopen(world.id(), "J2", 3, "看错一行"));
        assertAlike("a judge asks");
        List<Integer> asked = asks(StageCommand.of(Command.OPEN_MARKING, 3)
                .with(Argument.SEATS, List.of("J2"))
                .because("看错一行"));
        assertAlike("request pending");
        for (int world = 0; world < 2; world++) {
            supervisor(worlds().get(world), StageCommand.of(Command.GRANT).with(Argument.REQUEST, asked.get(world)));
        }
        assertAlike("marking again");
        mark(one, "J2", 3, "22", 1);
        mark(other, "J2", 3, "24", 1);
        assertAlike("sent again");
        both(Command.CLOSE_MARKING, 3);
        assertAlike("closed again");
        List<Integer> unfreeze = asks(StageCommand.of(Command.UNFREEZE).because("想看看"));
        for (int world = 0; world < 2; world++) {
            supervisor(
                    worlds().get(world),
                    StageCommand.of(Command.GRANT)
                            .with(Argument.REQUEST, unfreeze.get(world))
                            .with(Argument.REFUSE, true));
        }
        assertAlike("refused");
    }

    private void asksAndIsGranted() {
        List<Integer> asked = asks(StageCommand.of(Command.OPEN_MARKING, 3)
                .with(Argument.SEATS, List.of("J2", "J3"))
                .because("看错一行"));
        for (int world = 0; world < 2; world++) {
            supervisor(worlds().get(world), StageCommand.of(Command.GRANT).with(Argument.REQUEST, asked.get(world)));
        }
    }

    private void aTie() {
        organiser(StageCommand.of(Command.TIE_VOTE, LEVEL));
        assertAlike("tie vote open");
        for (int seat = 1; seat <= 7; seat++) {
            choose(one, "J" + seat);
            choose(other, "J" + seat);
        }
        assertAlike("tie decided");
    }

    private void choose(ContestView world, String seat) {
        long vote = ties.list(world.id()).get(0).id();
        ties.choose(world.id(), seat, vote, LEVEL);
    }

    private void theKeys() {
        supervisor(StageCommand.of(Command.HALT).because("有一票要看"));
        assertAlike("halted");
        supervisor(StageCommand.of(Command.UNHALT).with(Argument.OUTCOME, "没有问题"));
        assertAlike("halt ended");
        supervisor(keyOn());
        assertAlike("first key");
        worlds().forEach(world ->
                adjustments.add(world.id(), null, 3, AdjustmentKind.PENALTY, BigDecimal.ONE.negate(), "超时"));
        assertThat(keys.of(contests.get(one.id())).turned()).as("turned back").isEmpty();
        assertAlike("keys turned back");
        bothKeys();
        assertAlike("second key");
    }

    private void theReveal() {
        int last = gate.steps(contests.get(one.id())) - 1;
        for (int step = 0; step < last; step++) {
            both(Command.REVEAL_NEXT);
            // Whoever is called in the hall comes with the own points: on its wall, and to the host.
            assertAlike("step " + step, step == last - 1);
            if (step == 1) {
                supervisor(StageCommand.of(Command.HALT).because("有一票要看"));
                assertAlike("halted at step 1");
                supervisor(StageCommand.of(Command.UNHALT).with(Argument.OUTCOME, "没有问题"));
                // Screens alone go back: the next press tells what is new.
                both(Command.REVEAL_BACK);
                assertAlike("back from step 1");
            }
        }
        assertThat(events()).as("through streams").isGreaterThan(100);
        both(Command.REVEAL_NEXT);
        assertToldInTheHallAlone();
        organiser(StageCommand.of(Command.RELEASE));
        assertThat(releases.find(one.id()).orElseThrow().sheet())
                .as("released: the worlds are told apart")
                .isNotEqualTo(releases.find(other.id()).orElseThrow().sheet());
        assertThat(compared()).hasSizeGreaterThan(25);
    }

    private void bothKeys() {
        supervisor(keyOn());
        organiser(keyOn());
    }

    private StageCommand keyOn() {
        return StageCommand.of(Command.TURN_KEY);
    }

    private StageCommand seen(ContestView world, StageCommand order) {
        return order.command() == Command.TURN_KEY
                ? order.with(Argument.FINGERPRINT, releases.fingerprint(world.id()))
                : order;
    }

    private void organiser(StageCommand order) {
        worlds().forEach(world -> LAPTOP.does(() -> give(world, order)));
        settle();
    }

    private void supervisor(StageCommand order) {
        worlds().forEach(world -> SUPERVISOR.does(() -> give(world, order)));
        settle();
    }

    private void supervisor(ContestView world, StageCommand order) {
        SUPERVISOR.does(() -> give(world, order));
        settle();
    }

    private void give(ContestView world, StageCommand order) {
        stage.command(world.id(), seen(world, order).confirmed());
    }

    /** The organisers ask for what needs a second person. @return the numbers of the requests */
    private List<Integer> asks(StageCommand order) {
        List<Integer> asked = new ArrayList<>();
        worlds().forEach(world -> asked.add(((Long) catchThrowableOfType(
                                GrantNeededException.class, () -> LAPTOP.does(() -> give(world, order)))
                        .members()
                        .get("request"))
                .intValue()));
        settle();
        return asked;
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

    /** Two have spoken: the third is next. */
    private ContestView begun(boolean frozen) {
        ContestView fresh = evening.draft(file -> {
            if (frozen) {
                ((ObjectNode) file.path("contest")).put("freezeFrom", 3);
            }
            ((ObjectNode) file.path("judges").path(6)).put("chief", true);
            ((ArrayNode) file.path("rule").path("ranking").path("tieBreaks"))
                    .addObject()
                    .put("by", "DECISION");
        });
        staffed.staff(fresh, StaffPost.values());
        evening.command(fresh, StageCommand.of(Command.PUBLISH));
        evening.command(fresh, StageCommand.of(Command.GO_LIVE));
        speak(fresh, 1, "20");
        speak(fresh, 2, "21");
        seat(fresh, List.of("TIMEKEEPER", "HOST", "CLERK-1", "CLERK-2"));
        return contests.get(fresh.id());
    }
}
