package org.saimahui.rehearsal;

import java.util.Optional;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.stage.NextStep;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;

/** Presses the console's next button when the moment has come. */
@Component
class RobotOrganiser {

    private final StageService stage;

    RobotOrganiser(StageService stage) {
        this.stage = stage;
    }

    /** What comes next, once everybody it waits for is done; empty while it waits and when the evening is over. */
    Optional<NextStep> due(Situation now, boolean ballotsDone) {
        return NextStep.after(now).filter(next -> next.command() != null && !waits(next.command(), now, ballotsDone));
    }

    void press(long contestId, NextStep next) {
        int presenter = next.presenter() == null ? 0 : next.presenter().number();
        stage.command(
                contestId,
                next.presenter() == null
                        ? StageCommand.of(next.command())
                        : StageCommand.of(next.command(), presenter));
    }

    private static boolean waits(Command next, Situation now, boolean ballotsDone) {
        return switch (next) {
            case CLOSE_MARKING -> !now.missing().isEmpty();
            case CLOSE_VOTE -> !ballotsDone;
            default -> false;
        };
    }

    /** Beats to let a step be seen before it is pressed. */
    static int pauseBefore(Command next) {
        return switch (next) {
            case CALL -> 5;
            case OPEN_MARKING, CLOSE_VOTE, SHOW_VOTES, CLOSE_CONTEST -> 3;
            default -> 1;
        };
    }
}
