package org.saimahui.drill.fault;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.paper.SlipCode;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An organiser wants to set a mark right alone. */
@Component
class MarkFixed implements Fault {

    @Override
    public int number() {
        return 20;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.CLOSED, 1);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        PresenterView talker = hall.playbill()
                .presenter(hall.playbill().now().lastCalled().orElseThrow().number());
        String seat = hall.playbill().judges().get(0);
        List<JsonNode> before = hall.windows().cards(talker.number());
        Map<String, @Nullable String> wanted = hall.cards().lowest();
        Answer card = hall.console()
                .send("PUT", hall.cards().address(talker.number()), Map.of("marks", wanted, "version", 1));
        seen.same("20.card", "UNAUTHENTICATED", card.code());
        SlipCode slip = new SlipCode(seat, talker.id());
        Answer paper = Slips.type(hall.seats().clerk(1), slip, wanted, true);
        seen.same("20.paper", "MARKING_CLOSED", hall.windows().refusal(paper, "MARKING_CLOSED"));
        seen.same(
                "20.open",
                "GRANT_NEEDED",
                hall.commands()
                        .refusal(
                                hall.console(),
                                StageCommand.of(Command.OPEN_MARKING, talker.number())
                                        .confirmed()
                                        .because("drill")));
        hall.supervision().answer("request", false);
        seen.same("20.same", before, hall.windows().cards(talker.number()));
    }
}
