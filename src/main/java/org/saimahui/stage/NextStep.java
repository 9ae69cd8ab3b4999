package org.saimahui.stage;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.voting.VoteState;

/**
 * What usually comes next: a command, or a page where something has to be done or looked at before any command helps.
 *
 * @param command null where a page comes first
 * @param presenter whom it is about, if anybody
 * @param room the page; null where a command comes next
 */
public record NextStep(
        @Nullable Command command,
        @Nullable PresenterView presenter,
        @Nullable Room room) {

    /** A page below the contest's address. */
    public enum Room {
        PRESENTERS,
        RULE,
        JUDGES,
        DRAW,
        RELEASE;

        /** Its address below the contest's. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    NextStep(Command command, @Nullable PresenterView presenter) {
        this(command, presenter, null);
    }

    /** That command. @param presenter whom it is about; null for nobody */
    public static NextStep of(Command command, @Nullable PresenterView presenter) {
        return new NextStep(command, presenter);
    }

    /** Empty once the result is out and right, and in a rehearsal that is over. */
    public static Optional<NextStep> after(Situation now) {
        return switch (now.contest().state()) {
            case DRAFT -> Optional.of(prepare(now));
            case LIVE ->
                Optional.of(now.onStage()
                        .map(p -> onStage(now, p))
                        .or(() -> reopened(
                                now,
                                p -> now.unchanged(p).isEmpty()
                                        && now.missing(p).isEmpty()))
                        .or(() -> now.nextWaiting().map(p -> new NextStep(Command.CALL, p)))
                        .or(() -> reopened(now, p -> true))
                        .orElseGet(() -> new NextStep(afterAll(now), null)));
            case CLOSED -> now.contest().rehearsal() ? Optional.empty() : Optional.of(look(Room.RELEASE));
            case RELEASED ->
                now.contest().correcting()
                        ? reopened(now, p -> true).or(() -> Optional.of(look(Room.RELEASE)))
                        : Optional.empty();
        };
    }

    /** An empty programme is not published, and nobody starts without a rule or without those who mark. */
    private static NextStep prepare(Situation now) {
        if (!now.anyActive()) {
            return look(Room.PRESENTERS);
        }
        if (!now.parts().known()) {
            return look(Room.RULE);
        }
        if (now.parts().judged() && now.panel().seats() == 0) {
            return look(Room.JUDGES);
        }
        return new NextStep(now.contest().published() ? Command.GO_LIVE : Command.PUBLISH, null);
    }

    /** That page, where something is done that no key does. */
    public static NextStep look(Room room) {
        return new NextStep(null, null, room);
    }

    /** Whose marking is open again is closed as soon as all have sent, at the latest when nobody is left to call. */
    private static Optional<NextStep> reopened(Situation now, Predicate<PresenterView> which) {
        return now.reopenedPresenters().stream()
                .filter(which)
                .findFirst()
                .map(p -> new NextStep(Command.CLOSE_MARKING, p));
    }

    private static NextStep onStage(Situation now, PresenterView presenter) {
        if (presenter.turn() == Turn.MARKING && now.held().includes(presenter)) {
            Optional<PresenterView> next = now.nextWaiting().filter(now.held()::includes);
            return next.map(p -> new NextStep(Command.CALL, p))
                    .orElseGet(() -> new NextStep(Command.CLOSE_MARKING, null));
        }
        boolean open = presenter.turn() == Turn.CALLED && now.parts().judged();
        return new NextStep(open ? Command.OPEN_MARKING : Command.CLOSE_MARKING, presenter);
    }

    private static Command afterAll(Situation now) {
        boolean counted = now.vote() == VoteState.SHOWN || now.countsComeWithResult() && now.vote() == VoteState.CLOSED;
        if (!now.parts().audience() || counted) {
            return Command.CLOSE_CONTEST;
        }
        return switch (now.vote()) {
            case NOT_OPENED -> Command.OPEN_VOTE;
            case OPEN -> Command.CLOSE_VOTE;
            default -> Command.SHOW_VOTES;
        };
    }
}
