package org.saimahui.stage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.voting.VoteState;

/**
 * What usually comes next.
 *
 * @param presenter whom it is about, if anybody
 */
public record NextStep(Command command, @Nullable PresenterView presenter) {

    /** Empty once the result is out, and in a rehearsal that is over. */
    public static Optional<NextStep> after(Situation now) {
        return switch (now.contest().state()) {
            case DRAFT -> step(now.contest().published() ? Command.GO_LIVE : Command.PUBLISH);
            case LIVE ->
                Optional.of(now.onStage()
                        .map(p -> onStage(now, p))
                        .or(() -> now.nextWaiting().map(p -> new NextStep(Command.CALL, p)))
                        .orElseGet(() -> new NextStep(afterAll(now), null)));
            case CLOSED -> now.contest().rehearsal() ? Optional.empty() : step(Command.RELEASE);
            case RELEASED -> Optional.empty();
        };
    }

    private static Optional<NextStep> step(Command command) {
        return Optional.of(new NextStep(command, null));
    }

    private static NextStep onStage(Situation now, PresenterView presenter) {
        boolean open = presenter.turn() == Turn.CALLED && now.parts().judged();
        return new NextStep(open ? Command.OPEN_MARKING : Command.CLOSE_MARKING, presenter);
    }

    private static Command afterAll(Situation now) {
        if (!now.parts().audience() || now.vote() == VoteState.SHOWN) {
            return Command.CLOSE_CONTEST;
        }
        return switch (now.vote()) {
            case NOT_OPENED -> Command.OPEN_VOTE;
            case OPEN -> Command.CLOSE_VOTE;
            default -> Command.SHOW_VOTES;
        };
    }
}
