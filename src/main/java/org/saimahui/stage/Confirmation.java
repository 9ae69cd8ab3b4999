package org.saimahui.stage;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Question;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.presenter.PresenterView;

/** The question a page asks before it sends a command. */
public record Confirmation(Command command, @Nullable PresenterView presenter, Question question) {

    private static final Set<Command> PRINTED =
            EnumSet.of(Command.OPEN_MARKING, Command.MOVE_TO_END, Command.REPEAT, Command.CORRECT);

    /** Whether the reason will be read by everybody, on the result sheet. */
    public boolean isReasonPrinted() {
        return PRINTED.contains(command);
    }

    /**
     * The question to ask, empty when the command may simply be sent: because it can be taken back, or because it would be
     * refused anyway.
     */
    public static Optional<Confirmation> before(StageCommand order, Availability may) {
        Situation now = may.now();
        PresenterView presenter = now.named(order).orElse(null);
        boolean stale =
                order.version() != null && order.version() != now.contest().version();
        boolean unknown = order.get(Argument.PRESENTER).isPresent() && presenter == null;
        if (stale || unknown || may.of(order.command(), presenter).isPresent()) {
            return Optional.empty();
        }
        return may.question(order.command(), presenter)
                .map(question -> new Confirmation(order.command(), presenter, question));
    }
}
