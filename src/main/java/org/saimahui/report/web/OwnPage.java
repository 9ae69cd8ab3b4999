package org.saimahui.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.saimahui.report.Desk;
import org.saimahui.report.Desks;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What presenters see at their own seat: whose turn it is, and their report to write. */
@Component
class OwnPage implements RolePage {

    private final Desks desks;

    private final EditorPage page;

    OwnPage(Desks desks, EditorPage page) {
        this.desks = desks;
        this.page = page;
    }

    @Override
    public SeatRole role() {
        return SeatRole.PRESENTER;
    }

    @Override
    public String show(SeatPrincipal seat, HttpServletRequest request, Locale locale, Model model) {
        Desk desk = desks.of(seat);
        page.fill(desk, null, model);
        return EditorPage.view(desk);
    }
}
