package org.saimahui.drill.fault;

import java.util.List;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.standings.StandingsService;
import org.springframework.stereotype.Component;

/** A judge leaves: the marking is closed without that card, for a reason; who has missed it marks it no more. */
@Component
class AbsentJudge implements Fault {

    private final ScorecardService cards;

    private final StandingsService standings;

    private final AuditReader record;

    AbsentJudge(ScorecardService cards, StandingsService standings, AuditReader record) {
        this.cards = cards;
        this.standings = standings;
        this.record = record;
    }

    @Override
    public int number() {
        return 3;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.CARDS, 1);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.judges().get(3);
        PresenterView talker = hall.talker();
        hall.sendAll(talker, List.of(seat));
        StageCommand close = StageCommand.of(Command.CLOSE_MARKING, talker.number());
        seen.same("3.asked", "CARDS_MISSING", hall.refusal(hall.console(), close));
        seen.same("3.reason", "MISSING_FIELD", hall.refusal(hall.console(), close.confirmed()));
        hall.give(close.confirmed().because("drill"));
        seen.expect(
                "3.total",
                standings.standings(hall.id()).of(talker.number()).orElseThrow().explanation() != null
                        && cards.missing(hall.id(), talker.number()).equals(List.of(seat)),
                cards.missing(hall.id(), talker.number()));
        seen.same("3.late", "MARKING_CLOSED", Refused.by(() -> hall.send(seat, talker, hall.marks(seat, talker), 0)));
        boolean written = record.search(AuditFilter.of(hall.contest().slug()), 0, 50).stream()
                .anyMatch(line -> line.action().equals("CLOSE_MARKING") && "drill".equals(line.reason()));
        seen.same("3.written", true, written);
    }
}
