package org.saimahui.drill.fault;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.paper.PaperEntryService;
import org.saimahui.paper.SlipCode;
import org.saimahui.paper.TypedSlip;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** An organiser wants to set a mark right alone. */
@Component
class MarkFixed implements Fault {

    private final ScorecardService cards;

    private final PaperEntryService paper;

    MarkFixed(ScorecardService cards, PaperEntryService paper) {
        this.cards = cards;
        this.paper = paper;
    }

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
        PresenterView talker =
                hall.presenter(hall.now().lastCalled().orElseThrow().number());
        String seat = hall.judges().get(0);
        Map<String, Map<String, BigDecimal>> before = cards.marks(hall.id()).getOrDefault(talker.number(), Map.of());
        Map<String, @Nullable String> wanted = hall.lowest();
        SubmitScorecard card = new SubmitScorecard(wanted, null, 1);
        seen.same(
                "20.card",
                "MARKING_CLOSED",
                Refused.by(() -> hall.console().does(() -> cards.submit(hall.id(), seat, talker.number(), card))));
        TypedSlip slip = new TypedSlip(wanted, 1, true);
        SlipCode code = new SlipCode(seat, talker.id());
        seen.same(
                "20.paper",
                "MARKING_CLOSED",
                Refused.by(() -> hall.clerk(1).does(() -> paper.enter(hall.id(), "CLERK-1", code, slip))));
        seen.same(
                "20.open",
                "GRANT_NEEDED",
                hall.refusal(
                        hall.console(),
                        StageCommand.of(Command.OPEN_MARKING, talker.number())
                                .confirmed()
                                .because("drill")));
        seen.same("20.same", before, cards.marks(hall.id()).getOrDefault(talker.number(), Map.of()));
    }
}
