package org.saimahui.staff;

import java.util.Locale;
import org.saimahui.seat.SeatRole;

/** A seat that a contest may have for its staff, in the order in which they are listed. */
public enum StaffPost {
    SUPERVISOR(SeatRole.SUPERVISOR),
    TIMEKEEPER(SeatRole.TIMEKEEPER),
    HOST(SeatRole.HOST),
    CLERK_1(SeatRole.CLERK),
    CLERK_2(SeatRole.CLERK);

    private final SeatRole role;

    StaffPost(SeatRole role) {
        this.role = role;
    }

    /** The seat's code, which no judge's seat can have. */
    public String code() {
        return name().replace('_', '-');
    }

    /** What the post is called in forms and in what is said of them: {@code clerk1}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    public SeatRole role() {
        return role;
    }
}
