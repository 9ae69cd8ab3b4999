package org.saimahui.drill.fault;

import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.springframework.stereotype.Component;

/** Somebody objects: the supervisor stops what follows until it is settled. */
@Component
class Objection implements Fault {

    @Override
    public int number() {
        return 24;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.AUDIT);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        StageCommand halt = StageCommand.of(Command.HALT);
        seen.same(
                "24.reason",
                "MISSING_FIELD",
                hall.commands().refusal(hall.seats().supervisor(), halt));
        seen.same("24.only", "ORGANISERS_ONLY", hall.commands().refusal(hall.console(), halt.because("drill")));
        hall.seats()
                .supervisor()
                .form("/seat/supervisor", "command", "HALT", "reason", "drill objection")
                .done();
        seen.same(
                "24.stops",
                "HALTED",
                hall.commands()
                        .refusal(
                                hall.console(),
                                StageCommand.of(Command.REVEAL_NEXT).confirmed()));
        hall.seats()
                .supervisor()
                .form("/seat/supervisor", "command", "UNHALT", "outcome", "drill settled")
                .done();
        Answer release = hall.console().get(hall.windows().room("/release")).done();
        String printed = Answer.text(release.find("id=\"overseen\".*?<li>(.*?)</li>"));
        seen.expect("24.printed", printed.contains("drill objection") && printed.contains("drill settled"), printed);
    }
}
