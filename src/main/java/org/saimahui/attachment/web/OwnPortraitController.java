package org.saimahui.attachment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saimahui.portrait.PortraitService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.NotFoundException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A presenter's own portrait at the own seat, before the programme is public too; nobody else's. */
@Controller
class OwnPortraitController {

    private static final String YEAR = "private, max-age=31536000, immutable";

    private final PresenterService presenters;

    private final PortraitService portraits;

    OwnPortraitController(PresenterService presenters, PortraitService portraits) {
        this.presenters = presenters;
        this.portraits = portraits;
    }

    @GetMapping("/seat/presenter/portraits/{hash}/{width}.jpg")
    void own(
            @AuthenticationPrincipal SeatPrincipal seat,
            @PathVariable String hash,
            @PathVariable int width,
            HttpServletResponse response)
            throws IOException {
        PresenterView presenter = presenters.ofSeat(seat.contestId(), seat.seat());
        byte[] picture = portraits
                .picture(seat.contestId(), hash, width)
                .filter(found -> hash.equals(presenter.portrait()))
                .orElseThrow(() -> new NotFoundException("portrait " + hash));
        response.setHeader("Cache-Control", YEAR);
        response.setContentType("image/jpeg");
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
