package org.saimahui.drill.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Listening;
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
        try (Listening page = stranger(hall, "/live?lang=zh");
                Listening wall = stranger(hall, "/screen/live?lang=zh")) {
            frozen(hall, seen, talker, List.of(page, wall));
        }
    }

    /** Somebody who is nobody there has it open. */
    private static Listening stranger(Hall hall, String stream) {
        Listening line = hall.device().listen(hall.windows().open(stream));
        line.tells(told -> true);
        return line;
    }

    private static void frozen(Hall hall, Notes seen, PresenterView talker, List<Listening> open) {
        JsonNode before = hall.windows().board();
        Map<String, String> earlier = pages(hall);
        List<String> heard = open.stream().map(Listening::text).toList();
        long board = open.get(0).newest("board");
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
        seen.expect(
                "17.heard",
                open.get(0).tells(told -> told.event().equals("board") && told.id() > board),
                open.get(0).newest("board"));
        seen.same(
                "17.streams",
                0L,
                IntStream.range(0, open.size())
                        .filter(i -> open.get(i).text().contains(total)
                                && !heard.get(i).contains(total))
                        .count());
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
