package org.saimahui.drill.fault;

import java.util.Map;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The wrong one is called. Back to before; what was typed stays with its name. */
@Component
class WrongPerson implements Fault {

    @Override
    public int number() {
        return 10;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.DUE, 3);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        PresenterView right = hall.playbill().now().nextWaiting().orElseThrow();
        PresenterView wrong = hall.playbill().active().stream()
                .filter(p -> p.turn() == Turn.WAITING && p.id() != right.id())
                .findFirst()
                .orElseThrow();
        String seat = hall.playbill().judges().get(0);
        hall.commands().give(StageCommand.of(Command.CALL, wrong.number()).confirmed());
        String code = hall.cards().marks(seat, wrong).keySet().iterator().next();
        hall.cards().draft(seat, wrong.number(), Map.of(code, "1"), "1970-01-01T00:00:00Z");
        hall.commands().give(StageCommand.of(Command.UNCALL, wrong.number()));
        JsonNode board = hall.windows().board();
        seen.expect(
                "10.back",
                board.path("waiting").valueStream().anyMatch(number -> number.asInt() == wrong.number()),
                board.path("waiting"));
        String turn = board.path("onStage").path("turn").asString("");
        seen.expect("10.nobody", !turn.equals("CALLED") && !turn.equals("MARKING"), turn);
        seen.same("10.kept", Map.of(code, "1"), hall.cards().draft(seat, wrong.number()));
        seen.same("10.not.moved", Map.of(), hall.cards().draft(seat, right.number()));
        String next = hall.windows().next();
        seen.expect("10.next", next.contains(right.name()), next);
    }
}
