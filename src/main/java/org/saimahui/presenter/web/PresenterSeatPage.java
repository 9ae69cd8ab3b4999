package org.saimahui.presenter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.saimahui.contest.ContestService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What presenters see of themselves: their number, and whose turn it is. */
@Component
class PresenterSeatPage implements RolePage {

    private final ContestService contests;

    private final PresenterService presenters;

    PresenterSeatPage(ContestService contests, PresenterService presenters) {
        this.contests = contests;
        this.presenters = presenters;
    }

    @Override
    public SeatRole role() {
        return SeatRole.PRESENTER;
    }

    @Override
    public String show(SeatPrincipal seat, HttpServletRequest request, Locale locale, Model model) {
        PresenterView presenter = presenters.ofSeat(seat.contestId(), seat.seat());
        model.addAttribute("contest", contests.get(seat.contestId()));
        model.addAttribute("seat", seat.seat());
        model.addAttribute("presenter", presenter);
        return "presenter/seat";
    }
}
