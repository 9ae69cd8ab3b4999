package org.saimahui.host.web;

import org.saimahui.host.HostService;
import org.saimahui.seat.SeatPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The host's two keys. Only the host's seat opens them, and they move the host's place alone. */
@Controller
class HostController {

    private static final String SEAT = "redirect:/seat";

    private final HostService host;

    HostController(HostService host) {
        this.host = host;
    }

    /** @param line key of the line that stood on the page */
    @PostMapping("/seat/host/said")
    String said(@AuthenticationPrincipal SeatPrincipal seat, @RequestParam(defaultValue = "") String line) {
        host.said(seat.contestId(), line);
        return SEAT;
    }

    @PostMapping("/seat/host/again")
    String again(@AuthenticationPrincipal SeatPrincipal seat) {
        host.again(seat.contestId());
        return SEAT;
    }
}
