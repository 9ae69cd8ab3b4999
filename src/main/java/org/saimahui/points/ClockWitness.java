package org.saimahui.points;

import org.saimahui.audit.Actor;
import org.saimahui.audit.Device;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Component;

/**
 * Where a seat keeps the time, whoever stopped the clock or set it right does not also say that its points count: neither the
 * same person nor the same device, on whatever page. Without that seat one does both, and so in a rehearsal.
 */
@Component
class ClockWitness {

    private final SeatCardService cards;

    ClockWitness(SeatCardService cards) {
        this.cards = cards;
    }

    /** Whether whoever is acting has made this proposal of the clock and must leave it to another. */
    boolean isOwn(ContestView contest, Adjustment proposed) {
        boolean own = proposed.isByClock()
                && !contest.rehearsal()
                && (Device.isThat(proposed.deviceHash()) || isActing(proposed));
        return own && needsTwo(contest.id());
    }

    /** @throws ConflictException {@code SAME_HAND} */
    void requireAnother(ContestView contest, Adjustment proposed) {
        if (isOwn(contest, proposed)) {
            throw new ConflictException("SAME_HAND");
        }
    }

    private static boolean isActing(Adjustment proposed) {
        Actor who = Actor.acting();
        return who.kind() != Actor.Kind.SYSTEM && who.label().equals(proposed.clockedBy());
    }

    private boolean needsTwo(long contestId) {
        return cards.holders(contestId).stream().anyMatch(holder -> holder.role() == SeatRole.TIMEKEEPER);
    }
}
