package org.saimahui.drill.fault;

import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Person;
import org.saimahui.host.HostScript;
import org.saimahui.host.HostService;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.seat.SeatRole;
import org.saimahui.stage.RunningOrder;
import org.springframework.stereotype.Component;

/** The host reads the wrong line: only the line of the moment is there, and the wall can show its step once more. */
@Component
class WrongWord implements Fault {

    private final HostService host;

    private final RevealService reveals;

    private final RunningOrder order;

    WrongWord(HostService host, RevealService reveals, RunningOrder order) {
        this.host = host;
        this.reveals = reveals;
        this.order = order;
    }

    @Override
    public int number() {
        return 18;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.REVEAL);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        HostScript script = host.script(hall.id());
        Person reader = hall.seat("HOST", SeatRole.HOST);
        String next = script.next() == null ? "thanks" : script.next().key();
        reader.does(() -> host.said(hall.id(), next));
        seen.same("18.locked", script.now().key(), host.script(hall.id()).now().key());

        hall.give(StageCommand.of(Command.REVEAL_NEXT));
        int told = reveals.progress(hall.id()).orElseThrow().told();
        int last = reveals.progress(hall.id()).orElseThrow().last();
        hall.give(StageCommand.of(Command.REVEAL_BACK));
        seen.same("18.back", told - 1, order.view(hall.now()).scene().step());
        seen.same("18.stays", told, reveals.progress(hall.id()).orElseThrow().told());
        int shown = reveals.told(hall.contest(), last, true)
                .map(RevealService.Told::step)
                .orElse(-1);
        seen.same("18.no.more", told, shown);
        int phones = reveals.told(hall.contest(), last, false)
                .map(RevealService.Told::step)
                .orElse(-1);
        seen.expect(
                "18.phones",
                hall.contest().settings().phonesLag() ? phones < told : phones == told,
                phones + " / " + told);
        hall.give(StageCommand.of(Command.AIR));
    }
}
