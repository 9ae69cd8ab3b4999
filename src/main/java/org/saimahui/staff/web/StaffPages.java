package org.saimahui.staff.web;

import org.saimahui.contest.ContestService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatRole;
import org.saimahui.staff.StaffService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of those of the staff's seats that look on only. */
@Configuration(proxyBeanMethods = false)
class StaffPages {

    @Bean
    RolePage hostPage(ContestService contests, PresenterService presenters, StaffService staff) {
        return new OnlookerPage(SeatRole.HOST, contests, presenters, staff);
    }
}
