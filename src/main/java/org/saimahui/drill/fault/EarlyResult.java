package org.saimahui.drill.fault;

import java.util.List;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Frozen: everybody looks for a number that the wall has not shown. */
@Component
class EarlyResult implements Fault {

    private static final List<String> PUBLIC = List.of(
            "", "/screen", "/reports", "/results", "/vote", "/marks.csv", "/results.csv", "/recap", "/receipts");

    @Override
    public int number() {
        return 17;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.MARKING, -2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        PresenterView talker = hall.talker();
        if (!hall.now().frozen()) {
            hall.give(StageCommand.of(Command.FREEZE).confirmed());
        }
        JsonNode before = hall.windows().board();
        hall.sendAll(talker);
        seen.same("17.open", before.path("rows"), hall.windows().board().path("rows"));
        hall.give(StageCommand.of(Command.CLOSE_MARKING, talker.number()).confirmed());
        JsonNode after = hall.windows().board();
        seen.same("17.rows", before.path("rows"), after.path("rows"));
        seen.same("17.basis", before.path("basis"), after.path("basis"));
        seen.expect(
                "17.sealed",
                after.path("sealed").valueStream().anyMatch(number -> number.asInt() == talker.number()),
                after.path("sealed"));
        String total = hall.windows().standing(talker.number()).path("total").asString("");
        seen.same("17.pages", List.of(), telling(hall, total));
        seen.same(
                "17.marks",
                "PRESENTER_SEALED",
                hall.refusal(hall.console(), StageCommand.of(Command.SHOW_MARKS, talker.number())));
        Answer order = hall.console().get(hall.windows().room("/console/order")).done();
        seen.same("17.cue", false, order.has("value=\"MARKS-" + talker.id() + "\""));
        seen.restIsOutside();
    }

    /** Pages and files of the public that say a number, where nobody else on the board has the same. */
    private static List<String> telling(Hall hall, String number) {
        boolean shared = hall.windows().board().toString().contains(number);
        return PUBLIC.stream()
                .filter(page -> !shared && hall.windows().passing(page).text().contains(number))
                .toList();
    }
}
