package org.saimahui.drill.fault;

import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A judge has sent a wrong mark and the marking is closed: asked to open again, granted for that seat alone. */
@Component
class WrongMark implements Fault {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.CLOSED, 2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.playbill().judges().get(1);
        String other = hall.playbill().judges().get(3);
        int number = hall.playbill().now().lastCalled().orElseThrow().number();
        PresenterView talker = hall.playbill().presenter(number);
        seen.same(
                "2.closed",
                "MARKING_CLOSED",
                Refused.by(() -> hall.cards().send(seat, talker, hall.cards().lowest(), 1)));

        hall.seats().of(seat).form("/seat/reopen/" + number, "reason", "drill").done();
        String request =
                hall.console().get(hall.windows().room("/console")).done().find("/console/requests/([0-9]+)\"");
        Answer alone = hall.console().form(hall.windows().room("/console/requests/" + request), "yes", "true");
        seen.same("2.alone", "GRANT_NEEDED", hall.windows().refusal(alone, "GRANT_NEEDED"));
        hall.supervision().answer("reopening", true);
        seen.same(
                "2.others",
                "MARKING_CLOSED",
                Refused.by(() -> hall.cards().send(other, talker, hall.cards().lowest(), 1)));
        hall.cards().send(seat, talker, hall.cards().lowest(), 1);
        hall.commands().give(StageCommand.of(Command.CLOSE_MARKING, number).confirmed());

        JsonNode card =
                hall.seats().of(seat).get(hall.cards().address(number)).done().json();
        seen.same("2.versions", 2, card.path("version").asInt());
        Answer release = hall.console().get(hall.windows().room("/release")).done();
        String printed = Answer.text(release.find("id=\"reopenings\".*?<li>(.*?)</li>"));
        seen.expect("2.printed", printed.matches(".*[0-9].* → .*[0-9].*drill.*"), printed);
    }
}
