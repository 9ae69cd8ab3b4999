package org.saimahui.stage.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;
import org.saimahui.stage.Command;
import org.saimahui.stage.StageCommand;

/** Reads {@code {"command": "OPEN_MARKING", "presenter": 1, "version": 41}}; {@code StageCommand} says what it may carry. */
final class CommandBody {

    private CommandBody() {}

    /** @throws org.saimahui.document.InvalidInputException with everything that is wrong, each with its place */
    static StageCommand read(byte[] body) {
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        Optional<Command> command =
                Optional.ofNullable(fields.required("command")).flatMap(name -> Command.of(String.valueOf(name)));
        if (fields.raw("command") != null && command.isEmpty()) {
            fields.reject("command", "BAD_VALUE");
        }
        Integer presenter = whole(fields, "presenter");
        Long version = fields.whole("version", 0, Long.MAX_VALUE);
        String reason = fields.textOrNull("reason");
        Integer seconds = whole(fields, "seconds");
        boolean confirmed = Boolean.TRUE.equals(fields.flag("confirmed"));
        List<String> seats = seats(fields, problems);
        problems.orThrow();
        return new StageCommand(command.orElseThrow(), presenter, version, reason, seconds, confirmed, seats);
    }

    private static List<String> seats(Fields fields, InputProblems problems) {
        List<String> seats = new ArrayList<>();
        List<?> sent = fields.list("seats");
        if (sent.isEmpty() && fields.raw("seats") instanceof List<?>) {
            problems.add("BAD_VALUE", "/seats");
        }
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i) instanceof String seat) {
                seats.add(seat);
            } else {
                problems.add("BAD_VALUE", "/seats/" + i);
            }
        }
        return seats;
    }

    private static @Nullable Integer whole(Fields fields, String name) {
        Long number = fields.whole(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return number == null ? null : number.intValue();
    }
}
