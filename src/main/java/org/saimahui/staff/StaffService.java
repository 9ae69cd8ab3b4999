package org.saimahui.staff;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.seat.SeatCardService;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which seats of the staff a contest has, and for whom. */
@Service
@Transactional(readOnly = true)
public class StaffService {

    private final StaffSeatRepository seats;

    private final SeatCardService cards;

    private final ContestService contests;

    private final AuditLog audit;

    StaffService(StaffSeatRepository seats, SeatCardService cards, ContestService contests, AuditLog audit) {
        this.seats = seats;
        this.cards = cards;
        this.contests = contests;
        this.audit = audit;
    }

    /** The seats that the contest has, in the order of posts, with the name of whoever sits there; it may be empty. */
    public Map<StaffPost, String> of(long contestId) {
        Map<StaffPost, String> names = new EnumMap<>(StaffPost.class);
        seats.findByContestIdOrderById(contestId).forEach(seat -> names.put(seat.post(), seat.name()));
        return names;
    }

    /**
     * From now on the contest has these seats and no others. A seat that is gone leaves no card that opens it, and whoever
     * sat there is led out.
     *
     * @param wanted names by seat; a name may be empty
     * @throws org.saimahui.document.InvalidInputException for a bad name, at the post's field
     * @throws ConflictException {@code CONTEST_RELEASED}; {@code SUPERVISOR_STAYS} once the evening has begun: whoever
     *     watches over it is not sent away
     */
    @Transactional
    public void set(long contestId, @Nullable Long expectedVersion, Map<StaffPost, String> wanted) {
        Text text = new Text();
        Map<StaffPost, String> names = new EnumMap<>(StaffPost.class);
        wanted.forEach((post, name) -> names.put(post, text.line("/" + post.field(), name, Text.NAME, false)));
        text.orThrow();
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        if (contest.state() == ContestState.RELEASED) {
            throw new ConflictException(contest.releasedProblem());
        }
        Map<StaffPost, String> before = of(contestId);
        boolean leaves = before.containsKey(StaffPost.SUPERVISOR) && !names.containsKey(StaffPost.SUPERVISOR);
        if (leaves && contest.state() != ContestState.DRAFT) {
            throw new ConflictException("SUPERVISOR_STAYS");
        }
        if (!before.equals(names)) {
            store(contestId, names);
            audit.record(contest.slug(), "STAFF_CHANGED", Subject.CONTEST, byCode(before), byCode(names), null);
        }
    }

    private void store(long contestId, Map<StaffPost, String> names) {
        Map<StaffPost, StaffSeat> present = seats.findByContestIdOrderById(contestId).stream()
                .collect(Collectors.toMap(StaffSeat::post, Function.identity()));
        names.forEach((post, name) -> {
            StaffSeat seat = present.remove(post);
            if (seat == null) {
                seats.save(new StaffSeat(contestId, post, name));
            } else {
                seat.rename(name);
            }
        });
        present.values().forEach(gone -> {
            cards.vacate(contestId, gone.post().code());
            seats.delete(gone);
        });
    }

    private static Map<String, String> byCode(Map<StaffPost, String> names) {
        Map<String, String> byCode = new TreeMap<>();
        names.forEach((post, name) -> byCode.put(post.code(), name));
        return byCode;
    }
}
