package org.saimahui.seat;

import org.saimahui.audit.SeatNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the record who sits on a seat, as whoever owns the people says it. */
@Component
class NamesOfSeats implements SeatNames {

    private final ObjectProvider<SeatHolders> holders;

    NamesOfSeats(ObjectProvider<SeatHolders> holders) {
        this.holders = holders;
    }

    @Override
    public String name(long contestId, String seat) {
        return holders.stream()
                .flatMap(owner -> owner.of(contestId).stream())
                .filter(holder -> holder.seat().equals(seat))
                .map(SeatHolder::name)
                .findFirst()
                .orElse("");
    }
}
