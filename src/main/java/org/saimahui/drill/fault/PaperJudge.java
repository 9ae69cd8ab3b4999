package org.saimahui.drill.fault;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.judging.ScorecardService;
import org.saimahui.paper.PaperEntryService;
import org.saimahui.paper.PaperSlips;
import org.saimahui.paper.SlipCode;
import org.saimahui.paper.SlipState;
import org.saimahui.paper.TypedSlip;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** A judge wants no device: two clerks type the slip, each blind to the other. */
@Component
class PaperJudge implements Fault {

    private final PaperEntryService paper;

    private final PaperSlips slips;

    private final ScorecardService cards;

    PaperJudge(PaperEntryService paper, PaperSlips slips, ScorecardService cards) {
        this.paper = paper;
        this.slips = slips;
        this.cards = cards;
    }

    @Override
    public int number() {
        return 21;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.MARKING, 1);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.judges().get(hall.judges().size() - 1);
        PresenterView talker = hall.talker();
        SlipCode code = new SlipCode(seat, talker.id());
        Map<String, @Nullable String> marks = hall.marks(seat, talker);
        TypedSlip right = new TypedSlip(marks, 0, false);
        Map<String, @Nullable String> other = hall.lowest();

        hall.clerk(1).does(() -> paper.enter(hall.id(), "CLERK-1", code, right));
        seen.same("21.one", false, cards.sent(hall.id(), talker.number()).contains(seat));
        seen.same("21.blind", Map.of(), slips.slip(hall.id(), "CLERK-2", code).other());
        seen.same(
                "21.own",
                "OWN_SECOND_ENTRY",
                Refused.by(() -> hall.clerk(1)
                        .does(() -> paper.enter(hall.id(), "CLERK-1", code, new TypedSlip(other, 0, false)))));
        hall.clerk(2).does(() -> paper.enter(hall.id(), "CLERK-2", code, new TypedSlip(other, 0, false)));
        seen.same(
                "21.differ",
                SlipState.DIFFERENT,
                slips.slip(hall.id(), "CLERK-1", code).state());
        hall.clerk(2).does(() -> paper.enter(hall.id(), "CLERK-2", code, right));
        seen.same("21.card", true, cards.fromPaper(hall.id(), talker.number()).contains(seat));
        seen.same("21.lamp", false, cards.missing(hall.id(), talker.number()).contains(seat));
    }
}
