package org.saimahui.drill.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        PresenterView talker = hall.playbill().talker();
        if (!hall.playbill().now().frozen()) {
            hall.commands().give(StageCommand.of(Command.FREEZE).confirmed());
        }
        JsonNode before = hall.windows().board();
        Map<String, String> earlier = pages(hall);
        hall.cards().sendAll(talker);
        seen.same("17.open", before.path("rows"), hall.windows().board().path("rows"));
        hall.commands()
                .give(StageCommand.of(Command.CLOSE_MARKING, talker.number()).confirmed());
        JsonNode after = hall.windows().board();
        seen.same("17.rows", before.path("rows"), after.path("rows"));
        seen.same("17.basis", before.path("basis"), after.path("basis"));
        seen.expect(
                "17.sealed",
                after.path("sealed").valueStream().anyMatch(number -> number.asInt() == talker.number()),
                after.path("sealed"));
        String total = hall.windows().standing(talker.number()).path("total").asString("");
        seen.same("17.pages", List.of(), telling(earlier, pages(hall), total));
        seen.same(
                "17.marks",
                "PRESENTER_SEALED",
                hall.commands().refusal(hall.console(), StageCommand.of(Command.SHOW_MARKS, talker.number())));
        Answer order = hall.console().get(hall.windows().room("/console/order")).done();
        seen.same("17.cue", false, order.has("value=\"MARKS-" + talker.id() + "\""));
        seen.restIsOutside();
    }

    private static Map<String, String> pages(Hall hall) {
        return PUBLIC.stream()
                .collect(Collectors.toMap(
                        page -> page, page -> hall.windows().passing(page).body()));
    }

    /** Pages and files of the public, with all that stands behind their words, that say a number which they did not say before. */
    private static List<String> telling(Map<String, String> earlier, Map<String, String> now, String number) {
        if (number.isEmpty()) {
            throw new IllegalStateException("Nobody knows the sealed total");
        }
        return PUBLIC.stream()
                .filter(page ->
                        now.get(page).contains(number) && !earlier.get(page).contains(number))
                .toList();
    }
}
