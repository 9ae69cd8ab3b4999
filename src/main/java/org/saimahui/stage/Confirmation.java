package org.saimahui.stage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;

/**
 * The question a page asks before it sends a command.
 *
 * @param needsReason whether the answer must say why
 * @param missing seats without a card, where marking would be closed over them
 * @param undecided adjustments that wait for a second person, where the contest would be closed over them
 */
public record Confirmation(
        Command command, @Nullable PresenterView presenter, boolean needsReason, List<String> missing, int undecided) {

    public Confirmation {
        missing = List.copyOf(missing);
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
        List<String> missing = order.command() == Command.CLOSE_MARKING ? now.missing() : List.of();
        int undecided = order.command() == Command.CLOSE_CONTEST ? now.undecided() : 0;
        return order.command().forGood() || again || !missing.isEmpty()
                ? Optional.of(new Confirmation(order.command(), presenter, again, missing, undecided))
                : Optional.empty();
    }

    private static boolean isStale(StageCommand order, Situation now) {
        return order.version() != null && order.version() != now.contest().version();
    }

    private static boolean isClosed(@Nullable PresenterView presenter) {
        return presenter != null && presenter.turn() == Turn.CLOSED;
    }
}
