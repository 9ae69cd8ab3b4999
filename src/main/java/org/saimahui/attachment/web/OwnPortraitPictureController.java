package org.saimahui.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saimahui.page.NamedPicture;
import org.saimahui.portrait.PortraitService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.NotFoundException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A presenter's own portrait at the own seat, that in use and that which waits; nobody else's. */
@Controller
class OwnPortraitPictureController {

    private final PresenterService presenters;

    private final PortraitService portraits;

    OwnPortraitPictureController(PresenterService presenters, PortraitService portraits) {
        this.presenters = presenters;
        this.portraits = portraits;
    }

    @GetMapping("/seat/presenter/portraits/{hash}/{width}.jpg")
    void own(
            @AuthenticationPrincipal SeatPrincipal seat,
            @PathVariable String hash,
            @PathVariable int width,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PresenterView presenter = presenters.ofSeat(seat.contestId(), seat.seat());
        byte[] picture = portraits
                .any(seat.contestId(), hash, width)
                .filter(found -> hash.equals(presenter.portrait()) || hash.equals(presenter.offered()))
                .orElseThrow(() -> new NotFoundException("portrait " + hash));
        NamedPicture.own(picture, hash + "-" + width, request, response);
    }
}
