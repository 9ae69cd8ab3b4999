package org.saimahui.stage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.StageCommand;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;

/** Reads {@code {"command": "OPEN_MARKING", "presenter": 1, "version": 41}}; the handler says what it may carry. */
public final class CommandBody {

    private static final List<Argument<?>> OF_ALL =
            List.of(Argument.PRESENTER, Argument.REASON, Argument.SECONDS, Argument.CONFIRMED, Argument.SEATS);

    private CommandBody() {}

    /** @throws org.saimahui.document.InvalidInputException with everything that is wrong, each with its place */
    public static StageCommand read(byte[] body, Commands commands) {
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        Optional<Command> command =
                Optional.ofNullable(fields.required("command")).flatMap(name -> Command.of(String.valueOf(name)));
        if (fields.raw("command") != null && command.isEmpty()) {
            fields.reject("command", "BAD_VALUE");
        }
        // Any will do to carry the rest: what is wrong with the command is told at the end.
        StageCommand order = StageCommand.of(command.orElse(Command.PUBLISH));
        for (Argument<?> argument : arguments(command.map(commands::handler))) {
            order = with(order, argument, fields);
        }
        order = order.at(fields.whole("version", 0, Long.MAX_VALUE));
        // A misspelt "seats" must not stand for all of them.
        fields.end();
        problems.orThrow();
        return order;
    }

    /** A handler's own arguments come first: one may mean something else by the same name. */
    private static Set<Argument<?>> arguments(Optional<CommandHandler> handler) {
        Set<Argument<?>> all = new LinkedHashSet<>();
        handler.ifPresent(h -> {
            all.addAll(h.needs());
            all.addAll(h.takes());
        });
        all.addAll(OF_ALL);
        return all;
    }

    private static <T> StageCommand with(StageCommand order, Argument<T> argument, Fields fields) {
        return order.with(argument, argument.read(fields));
    }
}
