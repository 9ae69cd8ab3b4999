package org.saimahui.stage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Situation;
import org.springframework.stereotype.Component;

/** Knows the one handler of each command, whichever room it comes from. */
@Component
public class Commands {

    private final Map<Command, CommandHandler> handlers = new EnumMap<>(Command.class);

    /** @throws IllegalStateException when a command has no handler, or two */
    Commands(Collection<CommandHandler> all) {
        for (CommandHandler handler : all) {
            CommandHandler other = handlers.put(handler.command(), handler);
            if (other != null) {
                throw new IllegalStateException("Two handlers of " + handler.command() + ": "
                        + other.getClass().getName() + ", "
                        + handler.getClass().getName());
            }
        }
        List<Command> without = List.of(Command.values()).stream()
                .filter(command -> !handlers.containsKey(command))
                .toList();
        if (!without.isEmpty()) {
            throw new IllegalStateException("Without a handler: " + without);
        }
    }

    /** The one that knows all of that command. */
    public CommandHandler handler(Command command) {
        return Objects.requireNonNull(handlers.get(command));
    }

    /** What may be commanded in a situation. */
    public Availability in(Situation now) {
        return new Availability(this, now);
    }
}
