package org.saimahui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.support.ActingAs;

/** In which part somebody commands, and what that part may command. */
class GiverTests {

    private static List<Command> of(Giver giver) {
        return Arrays.stream(Command.values())
                .filter(command -> command.isFor(giver))
                .toList();
    }

    @Test
    void anOperatorDecidesNothingAboutTheResult() {
        assertThat(of(Giver.ORGANISER)).contains(Command.RELEASE, Command.REOPEN_CONTEST, Command.NEXT);
        assertThat(of(Giver.OPERATOR))
                .contains(Command.NEXT, Command.CALL, Command.CLOSE_MARKING, Command.AIR, Command.CLOSE_CONTEST)
                .doesNotContain(Command.RELEASE, Command.REOPEN_CONTEST);
    }

    @Test
    void aSeatHasTheCommandsOfItsRoleOnly() {
        assertThat(of(Giver.TIMEKEEPER)).isNotEmpty().allMatch(c -> c.name().startsWith("CLOCK_"));
        assertThat(of(Giver.OTHER)).isEmpty();
        assertThat(of(Giver.SUPERVISOR)).doesNotContain(Command.NEXT, Command.CLOCK_START, Command.RELEASE);
    }

    @Test
    void thePartIsThatOfWhoeverIsActing() {
        assertThat(Giver.acting()).isEqualTo(Giver.ORGANISER);
        assertThat(ActingAs.organiser("甲").answers(Giver::acting)).isEqualTo(Giver.ORGANISER);
        assertThat(ActingAs.operator("乙").answers(Giver::acting)).isEqualTo(Giver.OPERATOR);
        assertThat(ActingAs.seat("TIMEKEEPER", "TIMEKEEPER").answers(Giver::acting))
                .isEqualTo(Giver.TIMEKEEPER);
        assertThat(ActingAs.seat("SUPERVISOR", "SUPERVISOR").answers(Giver::acting))
                .isEqualTo(Giver.SUPERVISOR);
        assertThat(ActingAs.seat("HOST", "HOST").answers(Giver::acting)).isEqualTo(Giver.OTHER);
    }
}
