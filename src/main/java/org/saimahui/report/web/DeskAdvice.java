package org.saimahui.report.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.report.AtDesk;
import org.saimahui.report.Desk;
import org.saimahui.report.Desks;
import org.saimahui.seat.SeatPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens the desk that a request is made at, before its handler. */
@ControllerAdvice(annotations = AtDesk.class)
class DeskAdvice {

    private final Desks desks;

    DeskAdvice(Desks desks) {
        this.desks = desks;
    }

    @ModelAttribute("desk")
    Desk desk(
            @PathVariable(required = false) @Nullable String slug,
            @PathVariable(required = false) @Nullable Integer number,
            @AuthenticationPrincipal @Nullable SeatPrincipal seat) {
        return desks.of(slug, number, seat);
    }
}
