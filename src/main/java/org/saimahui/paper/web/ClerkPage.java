package org.saimahui.paper.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.paper.PaperEntryService;
import org.saimahui.paper.PaperSlips;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A clerk's page: which slips can be typed now, and how far each has come. It follows the evening by itself. */
@Component
class ClerkPage implements RolePage {

    private final ContestService contests;

    private final PresenterService presenters;

    private final PaperEntryService paper;

    private final PaperSlips slips;

    ClerkPage(ContestService contests, PresenterService presenters, PaperEntryService paper, PaperSlips slips) {
        this.contests = contests;
        this.presenters = presenters;
        this.paper = paper;
        this.slips = slips;
    }

    @Override
    public SeatRole role() {
        return SeatRole.CLERK;
    }

    @Override
    public String show(SeatPrincipal seat, HttpServletRequest request, Locale locale, Model model) {
        ContestView contest = contests.get(seat.contestId());
        model.addAttribute("contest", contest);
        model.addAttribute("seat", seat.seat());
        model.addAttribute("on", paper.isOn(contest.id()));
        model.addAttribute("open", slips.open(contest.id(), seat.seat()));
        model.addAttribute(
                "onStage",
                contest.state() != ContestState.LIVE
                        ? null
                        : presenters.inRunningOrder(contest.id()).stream()
                                .filter(PresenterView::isActive)
                                .filter(PresenterView::isOnStage)
                                .findFirst()
                                .orElse(null));
        return "paper/clerk";
    }
}
