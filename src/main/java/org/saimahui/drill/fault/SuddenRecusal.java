package org.saimahui.drill.fault;

import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** A judge sees on the spot that the one on stage is a relative. */
@Component
class SuddenRecusal implements Fault {

    private final JudgeService panel;

    private final ScorecardService cards;

    SuddenRecusal(JudgeService panel, ScorecardService cards) {
        this.panel = panel;
        this.cards = cards;
    }

    @Override
    public int number() {
        return 4;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.MARKING, 2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.judges().get(2);
        PresenterView talker = hall.talker();
        hall.send(seat, talker, hall.marks(seat, talker), 0);
        hall.judge(seat).does(() -> panel.recuse(hall.id(), seat, talker.number(), "drill"));
        seen.same("4.void", false, cards.sent(hall.id(), talker.number()).contains(seat));
        seen.same(
                "4.not.missing",
                false,
                cards.missing(hall.id(), talker.number()).contains(seat));
        seen.same("4.refused", "RECUSED", Refused.by(() -> hall.send(seat, talker, hall.marks(seat, talker), 0)));
        boolean printed = panel.recusals(hall.id()).stream()
                .anyMatch(r -> r.judge().equals(seat) && r.presenter() == talker.number());
        seen.same("4.printed", true, printed);
    }
}
