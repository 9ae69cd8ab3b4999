package org.saimahui.drill.fault;

import org.saimahui.drill.Browser;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.drill.Refused;
import org.saimahui.drill.Seats;
import org.springframework.stereotype.Component;

/** A stranger has photographed the card of a judge. */
@Component
class LeakedSeat implements Fault {

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
        String seat = hall.playbill().judges().get(2);
        Seats.Phone own = hall.seats().phone(seat);
        Browser stranger = hall.device();
        seen.same("16.waits", false, hall.seats().claim(stranger, own.code()));
        hall.seats().admit(false);
        seen.same("16.refused", "SEAT_NOT_LET_IN", hall.seats().standing(stranger));
        seen.same("16.stays", "", hall.seats().standing(own.browser()));
        hall.seats().sit(seat);
        seen.same("16.old", "SEAT_REVOKED", hall.seats().standing(own.browser()));
        seen.same("16.dead", "CARD_REVOKED", Refused.by(() -> hall.seats().claim(hall.device(), own.code())));
    }
}
