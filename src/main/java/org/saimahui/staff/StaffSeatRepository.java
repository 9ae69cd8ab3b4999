package org.saimahui.staff;

import java.util.List;
import org.springframework.data.repository.Repository;

interface StaffSeatRepository extends Repository<StaffSeat, Long> {

    List<StaffSeat> findByContestId(long contestId);

    StaffSeat save(StaffSeat seat);

    void delete(StaffSeat seat);
}
