package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.Reveal;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.Scene;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoreboard.RevealGate;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.staff.StaffPost;
import org.saimahui.stage.CueDesk;
import org.saimahui.support.MovableClock;
import org.saimahui.support.OnH2;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Two worlds of an evening that needs one key. */
@OnH2
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoWorldsTests extends TwoWorlds {

    @Autowired
    private RevealGate gate;

    @Autowired
    private RevealService reveals;

    @Autowired
    private BoardService boards;

    @Autowired
    private CueDesk desk;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void twoWorldsFrozenAfterTwo() {
        twoWorldsFrozenAfterTwo(Reveal.BY_PLACE);
    }

    private void twoWorldsFrozenAfterTwo(Reveal order) {
        both(() -> frozen(order));
        both(Command.CALL, 3);
    }

    @Test
    void nothingTellsTheWorldsApartBeforeTheStepThatDoes() {
        clock.inOneInstant(this::stepByStep);
    }

    /** Phones see a step ten seconds after the hall: the clock stands still, however slow the machine. */
    private void stepByStep() {
        assertAlike("frozen");
        both(Command.OPEN_MARKING, 3);
        mark(3, "23", "25");
        assertAlike("sent");
        both(StageCommand.of(Command.CLOSE_MARKING, 3).because("一席不在"));
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
            // Whoever is called in the hall comes with the own points: on its wall, and to the host.
            assertAlike("step " + step, step == last - 1);
        }
        // With this one everybody else sees what the hall saw before: whose points are others is called, and has them.
        both(Command.REVEAL_NEXT);
        assertToldInTheHallAlone();
        both(Command.RELEASE);
        assertThat(boards.board(contests.get(one.id())).rows())
                .as("released: the worlds are told apart")
                .isNotEqualTo(boards.board(contests.get(other.id())).rows());
    }

    /** It is the organisers' own, and knows no total and no place. */
    @Test
    void aSpecialPrizeTellsNothingOfTheResult() {
        both(Command.OPEN_MARKING, 3);
        mark(3, "23", "25");
        both(StageCommand.of(Command.CLOSE_MARKING, 3).because("一席不在"));
        worlds().forEach(world -> desk.add(
                world.id(),
                null,
                new CueDesk.Wanted(
                        CueKind.SPECIAL_PRIZE,
                        OwnCueView.Place.AFTER,
                        3,
                        "最佳故事奖",
                        null,
                        new CueDesk.Prize(List.of(3, 4), "王海", "市委党校", "讲得最好"))));
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
        clock.inOneInstant(this::partByPart);
    }

    private void partByPart() {
        twoWorldsFrozenAfterTwo(Reveal.BY_PART);
        both(Command.OPEN_MARKING, 3);
        mark(3, "23", "25");
        both(StageCommand.of(Command.CLOSE_MARKING, 3).because("一席不在"));
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
        assertToldInTheHallAlone();
    }

    @Test
    void theCountsOfAVoteAreNowhereBeforeTheResult() {
        speak(Map.of(3, "23"));
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

    private void theOthersSpeak() {
        Map<Integer, String> marks = new TreeMap<>();
        IntStream.rangeClosed(4, LAST).forEach(presenter -> marks.put(presenter, String.valueOf(14 + presenter)));
        speak(marks);
    }

    /** Two have spoken: from the third on nothing is shown. */
    private ContestView frozen(Reveal order) {
        ContestView fresh = evening.draft(
                file -> ((ObjectNode) file.path("contest")).put("freezeFrom", 3).put("reveal", order.name()));
        staffed.staff(fresh, StaffPost.TIMEKEEPER, StaffPost.HOST, StaffPost.CLERK_1);
        evening.command(fresh, StageCommand.of(Command.PUBLISH));
        evening.command(fresh, StageCommand.of(Command.GO_LIVE));
        speak(fresh, 1, "20");
        speak(fresh, 2, "21");
        seat(fresh, List.of("TIMEKEEPER", "HOST", "CLERK-1"));
        return contests.get(fresh.id());
    }
}
