package org.saimahui.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A seat of the staff that a contest has. */
@Entity
class StaffSeat {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    @Enumerated(EnumType.STRING)
    private StaffPost seat = StaffPost.SUPERVISOR;

    private String name = "";

    protected StaffSeat() {}

    StaffSeat(long contestId, StaffPost seat, String name) {
        this.contestId = contestId;
        this.seat = seat;
        this.name = name;
    }

    void rename(String name) {
        this.name = name;
    }

    StaffPost post() {
        return seat;
    }

    String name() {
        return name;
    }
}
