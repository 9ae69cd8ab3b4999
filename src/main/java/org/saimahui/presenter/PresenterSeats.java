package org.saimahui.presenter;

import java.util.List;
import org.saimahui.seat.SeatHolder;
import org.saimahui.seat.SeatHolders;
import org.saimahui.seat.SeatRole;
import org.springframework.stereotype.Component;

/** The presenters' seats, once the organiser has issued links for them. A seat hangs on the person, not on the number. */
@Component
class PresenterSeats implements SeatHolders {

    private static final String PREFIX = "P-";

    private final RegisterRows presenters;

    private final PresenterLinksRepository links;

    PresenterSeats(RegisterRows presenters, PresenterLinksRepository links) {
        this.presenters = presenters;
        this.links = links;
    }

    static String seat(long presenterId) {
        return PREFIX + presenterId;
    }

    @Override
    public List<SeatHolder> of(long contestId) {
        return links.existsById(contestId)
                ? presenters.all(contestId).stream()
                        .map(Presenter::toView)
                        .map(p -> new SeatHolder(seat(p.id()), SeatRole.PRESENTER, p.name(), p.organisation()))
                        .toList()
                : List.of();
    }

    @Override
    public void open(long contestId, SeatRole role) {
        if (role == SeatRole.PRESENTER && !links.existsById(contestId)) {
            links.save(new PresenterLinks(contestId));
        }
    }
}
