package org.saimahui.staff;

import java.util.List;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface StaffSeatRepository extends Repository<StaffSeat, Long> {

    @ReadOnce(seldomIn = "staff_seat")
    List<StaffSeat> findByContestIdOrderById(long contestId);

    StaffSeat save(StaffSeat seat);

    void delete(StaffSeat seat);
}
