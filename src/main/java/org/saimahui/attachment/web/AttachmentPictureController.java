package org.saimahui.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.saimahui.attachment.AttachmentService;
import org.saimahui.contest.ContestService;
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

    private static final String YEAR = "max-age=31536000, immutable";

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
        send(
                attachments.approved(contest, wanted.hash, wanted.page, wanted.side),
                wanted,
                "public, ",
                request,
                response);
    }

    @GetMapping("/organise/{slug}/attachments/{hash}/{page}/{side}.jpg")
    void ofOrganiser(@PathVariable String slug, Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long contest = contests.get(slug).id();
        send(attachments.any(contest, wanted.hash, wanted.page, wanted.side), wanted, "private, ", request, response);
    }

    @GetMapping("/seat/presenter/attachments/{hash}/{page}/{side}.jpg")
    void own(
            @AuthenticationPrincipal SeatPrincipal seat,
            Wanted wanted,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PresenterView presenter = presenters.ofSeat(seat.contestId(), seat.seat());
        send(
                attachments.own(presenter.id(), wanted.hash, wanted.page, wanted.side),
                wanted,
                "private, ",
                request,
                response);
    }

    private static void send(
            Optional<byte[]> found,
            Wanted wanted,
            String audience,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] picture = found.orElseThrow(() -> new NotFoundException("attachment " + wanted.hash));
        String tag = "\"" + wanted.hash + "-" + wanted.page + "-" + wanted.side + "\"";
        response.setHeader("Cache-Control", audience + YEAR);
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    /** What the address names. @param side of the picture in pixels */
    record Wanted(String hash, int page, int side) {}
}
