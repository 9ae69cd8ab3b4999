package org.saimahui.drill.fault;

import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.seat.ClaimedSeat;
import org.saimahui.seat.SeatEnd;
import org.saimahui.seat.SeatLookup;
import org.saimahui.seat.SeatService;
import org.saimahui.seat.TakeOvers;
import org.springframework.stereotype.Component;

/** A stranger has photographed the card of a judge. */
@Component
class LeakedSeat implements Fault {

    private final SeatService seats;

    private final TakeOvers takeOvers;

    LeakedSeat(SeatService seats, TakeOvers takeOvers) {
        this.seats = seats;
        this.takeOvers = takeOvers;
    }

    @Override
    public int number() {
        return 16;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.DOORS);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.judges().get(2);
        Hall.Phone own = hall.phone(seat);
        hall.hear(seat);
        ClaimedSeat stranger = hall.claim(own.code(), "stranger");
        seen.same("16.waits", false, stranger.seated());
        takeOvers.waiting(hall.id()).stream()
                .filter(waiting -> waiting.seat().equals(seat))
                .forEach(waiting -> hall.console().does(() -> takeOvers.refuse(hall.id(), waiting.id())));
        seen.same("16.refused", SeatEnd.NOT_LET_IN, Seats.end(seats.lookup(stranger.secret())));
        seen.same("16.stays", true, seats.lookup(own.secret()) instanceof SeatLookup.Held);
        hall.sit(seat);
        seen.same("16.old", SeatEnd.REVOKED, Seats.end(seats.lookup(own.secret())));
        seen.same("16.dead", "CARD_REVOKED", Refused.by(() -> hall.claim(own.code(), "stranger")));
    }
}
