package org.saimahui.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.saimahui.clock.ClockService;
import org.saimahui.contest.ContestService;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The timekeeper's page: the clock of whoever talks, large, with its keys. It knows no marks. */
@Component
class TimekeeperPage implements RolePage {

    private final ContestService contests;

    private final ClockService clocks;

    TimekeeperPage(ContestService contests, ClockService clocks) {
        this.contests = contests;
        this.clocks = clocks;
    }

    @Override
    public SeatRole role() {
        return SeatRole.TIMEKEEPER;
    }

    @Override
    public String show(SeatPrincipal seat, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("contest", contests.get(seat.contestId()));
        model.addAttribute("seat", seat.seat());
        model.addAttribute("clock", clocks.view(seat.contestId()));
        model.addAttribute("clockDoor", TimekeeperController.PATH);
        return "clock/timekeeper";
    }
}
