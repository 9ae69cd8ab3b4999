package org.saimahui.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.saimahui.attachment.AttachmentService;
import org.saimahui.contest.ContestService;
import org.saimahui.page.NamedPicture;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.NotFoundException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The pictures. Their address names their content, so whoever has one never asks again. The public is answered once the
 * programme is published and the attachment approved; presenters see their own, organisers all.
 */
@Controller
class AttachmentPictureController {

    private final ContestService contests;

    private final PresenterService presenters;

    private final AttachmentService attachments;

    AttachmentPictureController(ContestService contests, PresenterService presenters, AttachmentService attachments) {
        this.contests = contests;
        this.presenters = presenters;
        this.attachments = attachments;
    }

    @GetMapping("/c/{slug}/attachments/{hash}/{page}/{side}.jpg")
    void open(@PathVariable String slug, Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long contest = contests.getPublic(slug).id();
        byte[] picture = wanted.in(attachments.approved(contest, wanted.hash, wanted.page, wanted.side));
        NamedPicture.open(picture, wanted.name(), request, response);
    }

    @GetMapping("/organise/{slug}/attachments/{hash}/{page}/{side}.jpg")
    void ofOrganiser(@PathVariable String slug, Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long contest = contests.get(slug).id();
        byte[] picture = wanted.in(attachments.any(contest, wanted.hash, wanted.page, wanted.side));
        NamedPicture.own(picture, wanted.name(), request, response);
    }

    @GetMapping("/seat/presenter/attachments/{hash}/{page}/{side}.jpg")
    void own(
            @AuthenticationPrincipal SeatPrincipal seat,
            Wanted wanted,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PresenterView presenter = presenters.ofSeat(seat.contestId(), seat.seat());
        byte[] picture = wanted.in(attachments.own(presenter.id(), wanted.hash, wanted.page, wanted.side));
        NamedPicture.own(picture, wanted.name(), request, response);
    }

    /** What the address names. @param side of the picture in pixels */
    record Wanted(String hash, int page, int side) {

        byte[] in(Optional<byte[]> found) {
            return found.orElseThrow(() -> new NotFoundException("attachment " + hash));
        }

        String name() {
            return hash + "-" + page + "-" + side;
        }
    }
}
