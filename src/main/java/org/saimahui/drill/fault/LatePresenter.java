package org.saimahui.drill.fault;

import java.util.List;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The next one is not there: moved to the end, once. */
@Component
class LatePresenter implements Fault {

    @Override
    public int number() {
        return 11;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.DUE, 2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        PresenterView late = hall.playbill().now().nextWaiting().orElseThrow();
        int number = late.number();
        hall.commands().give(StageCommand.of(Command.MARK_LATE, number));
        seen.same(
                "11.asked",
                "PRESENTER_LATE",
                hall.commands().refusal(hall.console(), StageCommand.of(Command.CALL, number)));
        StageCommand move = StageCommand.of(Command.MOVE_TO_END, number).confirmed();
        seen.same("11.reason", "MISSING_FIELD", hall.commands().refusal(hall.console(), move));
        hall.commands().give(move.because("drill"));
        List<JsonNode> order = hall.windows()
                .file()
                .path("contest")
                .path("runningOrder")
                .valueStream()
                .toList();
        seen.same(
                "11.last",
                number,
                order.isEmpty() ? 0 : order.get(order.size() - 1).asInt());
        String named = hall.windows()
                .file()
                .path("presenters")
                .valueStream()
                .filter(p -> p.path("number").asInt() == number)
                .map(p -> p.path("name").asString())
                .findFirst()
                .orElse("");
        seen.same("11.name", late.name(), named);
        hall.commands().give(StageCommand.of(Command.CHECK_IN, number));
        String again = hall.commands().refusal(hall.console(), move.because("drill"));
        seen.expect("11.once", !again.isEmpty(), again);
    }
}
