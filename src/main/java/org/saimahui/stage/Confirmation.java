package org.saimahui.stage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.voting.VoteState;

/**
 * The question a page asks before it sends a command.
 *
 * @param needsReason whether the answer must say why
 * @param missing seats without a card, where marking would be closed over them
 * @param unchanged seats opened again that have sent nothing new, where marking would be closed over them
 * @param emptyVote why everybody would get 0 votes, where they would be shown without any; null otherwise
 * @param premature whether votes would be shown before anybody has spoken, which is asked about twice
 * @param unfinished how many have not finished their turn, where the contest would be closed or votes be shown over them
 * @param undecided adjustments that wait for a second person, where the contest would be closed over them
 */
public record Confirmation(
        Command command,
        @Nullable PresenterView presenter,
        boolean needsReason,
        List<String> missing,
        List<String> unchanged,
        @Nullable EmptyVote emptyVote,
        boolean premature,
        int unfinished,
        int undecided) {

    /** A vote without a ballot. */
    public enum EmptyVote {
        NEVER_OPENED,
        NO_BALLOTS
    }

    public Confirmation {
        missing = List.copyOf(missing);
        unchanged = List.copyOf(unchanged);
    }

    /**
     * The question to ask, empty when the command may simply be sent: because it can be taken back, or because it would be
     * refused anyway.
     */
    public static Optional<Confirmation> before(StageCommand order, Situation now) {
        Integer number = order.presenter();
        PresenterView presenter = number == null ? null : now.presenter(number).orElse(null);
        if (isStale(order, now)
                || (order.command().ofPresenter() && presenter == null)
                || new Availability(now).of(order.command(), presenter).isPresent()) {
            return Optional.empty();
        }
        boolean again = order.command() == Command.REOPEN_CONTEST
                || (order.command() == Command.OPEN_MARKING && isClosed(presenter));
        boolean ends = order.command() == Command.CLOSE_MARKING && presenter != null;
        List<String> missing = ends ? now.missing(presenter) : List.of();
        List<String> unchanged = ends ? now.unchanged(presenter) : List.of();
        boolean empty = order.command() == Command.PUBLISH && !now.anyActive();
        if (!order.command().forGood() && !again && !empty && missing.isEmpty() && unchanged.isEmpty()) {
            return Optional.empty();
        }
        boolean closes = order.command() == Command.CLOSE_CONTEST;
        boolean shows = order.command() == Command.SHOW_VOTES;
        return Optional.of(new Confirmation(
                order.command(),
                presenter,
                again || !missing.isEmpty(),
                missing,
                unchanged,
                shows ? emptyVote(now) : null,
                shows && now.nobodyHasSpoken(),
                closes || shows ? now.unfinished() : 0,
                closes ? now.undecided() : 0));
    }

    /** Whether the answer says for which seats. */
    public boolean needsSeats() {
        return command == Command.OPEN_MARKING;
    }

    private static @Nullable EmptyVote emptyVote(Situation now) {
        if (now.vote() == VoteState.NOT_OPENED) {
            return EmptyVote.NEVER_OPENED;
        }
        return now.voters() == 0 ? EmptyVote.NO_BALLOTS : null;
    }

    private static boolean isStale(StageCommand order, Situation now) {
        return order.version() != null && order.version() != now.contest().version();
    }

    private static boolean isClosed(@Nullable PresenterView presenter) {
        return presenter != null && presenter.turn() == Turn.CLOSED;
    }
}
