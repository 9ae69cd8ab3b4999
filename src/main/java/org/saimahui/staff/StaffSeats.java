package org.saimahui.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saimahui.seat.SeatHolder;
import org.saimahui.seat.SeatHolders;
import org.saimahui.seat.SeatRole;
import org.springframework.stereotype.Component;

/** The seats of the staff that a contest has. */
@Component
class StaffSeats implements SeatHolders {

    private final StaffSeatRepository seats;

    StaffSeats(StaffSeatRepository seats) {
        this.seats = seats;
    }

    @Override
    public List<SeatHolder> of(long contestId) {
        return seats.findByContestIdOrderById(contestId).stream()
                .sorted(Comparator.comparing(StaffSeat::post))
                .map(seat -> new SeatHolder(seat.post().code(), seat.post().role(), seat.name(), ""))
                .toList();
    }

    @Override
    public void open(long contestId, SeatRole role) {
        Set<StaffPost> present = seats.findByContestIdOrderById(contestId).stream()
                .map(StaffSeat::post)
                .collect(Collectors.toSet());
        Stream.of(StaffPost.values())
                .filter(post -> post.role() == role && !present.contains(post))
                .forEach(post -> seats.save(new StaffSeat(contestId, post, "")));
    }
}
