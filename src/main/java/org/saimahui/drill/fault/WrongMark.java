package org.saimahui.drill.fault;

import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ReopeningView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.stage.Requests;
import org.springframework.stereotype.Component;

/** A judge has sent a wrong mark and the marking is closed: asked to open again, granted for that seat alone. */
@Component
class WrongMark implements Fault {

    private final JudgeRequests requests;

    private final Requests answers;

    private final ScorecardService cards;

    private final ReopeningReader reopenings;

    WrongMark(JudgeRequests requests, Requests answers, ScorecardService cards, ReopeningReader reopenings) {
        this.requests = requests;
        this.answers = answers;
        this.cards = cards;
        this.reopenings = reopenings;
    }

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
        String seat = hall.judges().get(1);
        String other = hall.judges().get(3);
        int number = hall.now().lastCalled().orElseThrow().number();
        PresenterView talker = hall.presenter(number);
        seen.same("2.closed", "MARKING_CLOSED", Refused.by(() -> hall.send(seat, talker, hall.lowest(), 1)));

        hall.judge(seat).does(() -> requests.askToReopen(hall.id(), seat, number, "drill"));
        long request = requests.open(hall.id()).get(0).id();
        seen.same(
                "2.alone",
                "GRANT_NEEDED",
                Refused.by(() -> hall.console().does(() -> answers.grant(hall.id(), request))));
        hall.supervisor().does(() -> answers.grant(hall.id(), request));
        seen.same("2.others", "MARKING_CLOSED", Refused.by(() -> hall.send(other, talker, hall.lowest(), 1)));
        hall.send(seat, talker, hall.lowest(), 1);
        hall.give(StageCommand.of(Command.CLOSE_MARKING, number).confirmed());

        long versions = cards.history(hall.id(), number).stream()
                .filter(version -> version.judge().equals(seat))
                .count();
        seen.same("2.versions", 2L, versions);
        ReopeningView printed = reopenings.list(hall.id()).stream()
                .filter(r -> r.seat().equals(seat) && r.presenter() == number)
                .findFirst()
                .orElseThrow();
        seen.expect(
                "2.printed",
                printed.before() != null
                        && printed.after() != null
                        && !printed.before().equals(printed.after()),
                printed.before() + " → " + printed.after());
    }
}
