package org.saimahui.drill.fault;

import java.time.Instant;
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
import org.saimahui.judging.SpokenProof;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.ClaimedSeat;
import org.saimahui.seat.SeatEnd;
import org.saimahui.seat.SeatLookup;
import org.saimahui.seat.SeatService;
import org.saimahui.seat.TakeOvers;
import org.springframework.stereotype.Component;

/** The phone of a judge dies while half of a card is typed; a spare one takes the seat over and goes on. */
@Component
class DeadPhone implements Fault {

    private final ScorecardService cards;

    private final DraftService drafts;

    private final SeatService seats;

    private final TakeOvers takeOvers;

    DeadPhone(ScorecardService cards, DraftService drafts, SeatService seats, TakeOvers takeOvers) {
        this.cards = cards;
        this.drafts = drafts;
        this.seats = seats;
        this.takeOvers = takeOvers;
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.MARKING, 2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.judges().get(0);
        PresenterView talker = hall.talker();
        Map<String, @Nullable String> marks = hall.marks(seat, talker);
        Map.Entry<String, @Nullable String> half = marks.entrySet().iterator().next();
        Draft typed =
                new Draft(talker.number(), Map.of(half.getKey(), String.valueOf(half.getValue())), 0, Instant.EPOCH);
        hall.judge(seat).does(() -> drafts.keep(hall.id(), seat, typed));
        hall.hear(seat);
        Hall.Phone dead = hall.phone(seat);

        ClaimedSeat spare = hall.claim(dead.code(), "spare of " + seat);
        seen.same("1.waits", false, spare.seated());
        takeOvers.waiting(hall.id()).stream()
                .filter(waiting -> waiting.seat().equals(seat))
                .forEach(waiting -> hall.console().does(() -> takeOvers.grant(hall.id(), waiting.id())));
        hall.replaced(new Hall.Phone(seat, dead.role(), dead.code(), spare.secret()));
        seen.same("1.seated", true, seats.lookup(spare.secret()) instanceof SeatLookup.Held);
        seen.same("1.out", SeatEnd.TAKEN_OVER, Seats.end(seats.lookup(dead.secret())));
        seen.same(
                "1.draft",
                typed.marks(),
                drafts.find(hall.id(), seat, talker.number()).map(Draft::marks).orElse(Map.of()));

        ScorecardReceipt sent = hall.send(seat, talker, marks, 0);
        String onDevice = SpokenProof.of(hall.contest().slug(), seat, talker.number(), sent.marks());
        String stored = cards.find(hall.id(), seat, talker.number())
                .map(card -> SpokenProof.of(hall.contest().slug(), seat, talker.number(), card.marks()))
                .orElse("");
        seen.same("1.proof", onDevice, stored);
    }
}
