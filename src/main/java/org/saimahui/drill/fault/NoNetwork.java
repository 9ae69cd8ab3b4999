package org.saimahui.drill.fault;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.judging.Draft;
import org.saimahui.judging.DraftService;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** The hall loses its network: what was sent is sent again, and what was typed waits. */
@Component
class NoNetwork implements Fault {

    private final DraftService drafts;

    private final ScorecardService cards;

    NoNetwork(DraftService drafts, ScorecardService cards) {
        this.drafts = drafts;
        this.cards = cards;
    }

    @Override
    public int number() {
        return 5;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.MARKING, 1);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.judges().get(0);
        PresenterView talker = hall.talker();
        Map<String, @Nullable String> marks = hall.marks(seat, talker);
        ScorecardReceipt first = hall.send(seat, talker, marks, 0);
        seen.same("5.again", first, hall.send(seat, talker, marks, 0));
        long versions = cards.history(hall.id(), talker.number()).stream()
                .filter(version -> version.judge().equals(seat))
                .count();
        seen.same("5.once", 1L, versions);

        String silent = hall.judges().get(1);
        Map<String, String> typed = new LinkedHashMap<>();
        hall.marks(silent, talker).forEach((code, mark) -> typed.put(code, String.valueOf(mark)));
        Instant then = Instant.EPOCH.plusSeconds(2);
        hall.judge(silent).does(() -> drafts.keep(hall.id(), silent, new Draft(talker.number(), typed, 0, then)));
        Map<String, String> older = Map.of(typed.keySet().iterator().next(), "0");
        hall.judge(silent)
                .does(() -> drafts.keep(hall.id(), silent, new Draft(talker.number(), older, 0, then.minusSeconds(1))));
        seen.same(
                "5.newest",
                typed,
                drafts.find(hall.id(), silent, talker.number())
                        .map(Draft::marks)
                        .orElse(Map.of()));
        seen.restIsOutside();
    }
}
