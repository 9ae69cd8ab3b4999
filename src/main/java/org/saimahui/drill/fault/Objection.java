package org.saimahui.drill.fault;

import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.oversight.HaltView;
import org.saimahui.oversight.Halts;
import org.springframework.stereotype.Component;

/** Somebody objects: the supervisor stops what follows until it is settled. */
@Component
class Objection implements Fault {

    private final Halts halts;

    Objection(Halts halts) {
        this.halts = halts;
    }

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
        seen.same("24.reason", "MISSING_FIELD", hall.refusal(hall.supervisor(), halt));
        seen.same("24.only", "ORGANISERS_ONLY", hall.refusal(hall.console(), halt.because("drill")));
        hall.give(hall.supervisor(), halt.because("drill objection"));
        seen.same(
                "24.stops",
                "HALTED",
                hall.refusal(
                        hall.console(), StageCommand.of(Command.REVEAL_NEXT).confirmed()));
        hall.give(hall.supervisor(), StageCommand.of(Command.UNHALT).with(Argument.OUTCOME, "drill settled"));
        HaltView printed = halts.list(hall.id()).get(0);
        seen.same("24.printed", "drill objection / drill settled", printed.reason() + " / " + printed.outcome());
    }
}
