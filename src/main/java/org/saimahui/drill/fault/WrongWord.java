package org.saimahui.drill.fault;

import java.util.List;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Browser;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.springframework.stereotype.Component;

/** The host reads the wrong line: only the line of the moment is there, and the wall can show its step once more. */
@Component
class WrongWord implements Fault {

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
        Browser host = hall.seats().of("HOST");
        String now = line(host);
        List<String> cues = hall.playbill().cues();
        host.form("/seat/host/said", "line", cues.get(cues.size() - 1)).done();
        seen.same("18.locked", now, line(host));

        hall.commands().give(StageCommand.of(Command.REVEAL_NEXT));
        int told = step(hall.screen().page());
        hall.commands().give(StageCommand.of(Command.REVEAL_BACK));
        seen.same("18.back", told - 1, step(hall.screen().page()));
        StageCommand far =
                StageCommand.of(Command.AIR).with(Argument.KIND, "REVEAL").with(Argument.STEP, told + 1);
        seen.same("18.no.more", "BAD_VALUE", hall.commands().refusal(hall.console(), far));
        String last = hall.commands().refusal(hall.console(), StageCommand.of(Command.REVEAL_NEXT));
        int shown = step(hall.screen().page());
        seen.expect("18.stays", last.equals("ALL_REVEALED") || shown == told + 1, told + " → " + shown);
        int phones = step(hall.windows().passing("/screen"));
        seen.expect(
                "18.phones",
                hall.playbill().contest().settings().phonesLag() ? phones < shown : phones == shown,
                phones + " / " + shown);
    }

    /** What the host has before the eyes. */
    private static String line(Browser host) {
        String said = Answer.text(host.get("/seat").done().find("<div class=\"host-say.*?>(.*?)</div>"));
        if (said.isEmpty()) {
            throw new IllegalStateException("The host's page has no sentence");
        }
        return said;
    }

    private static int step(Answer screen) {
        String step = screen.find("data-scene=\"reveal\"[^>]*data-step=\"([0-9]+)\"");
        return step.isEmpty() ? -1 : Integer.parseInt(step);
    }
}
