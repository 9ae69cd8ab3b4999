package org.saimahui.portrait.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.NamedPicture;
import org.saimahui.portrait.PortraitService;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The pictures. Their address names their content, so whoever has one never asks again; the public is answered from the
 * moment the programme is published, organisers below an address of their own.
 */
@Controller
class PortraitPictureController {

    private final ContestService contests;

    private final PortraitService portraits;

    PortraitPictureController(ContestService contests, PortraitService portraits) {
        this.contests = contests;
        this.portraits = portraits;
    }

    @GetMapping("/c/{slug}/portraits/{hash}/{width}.jpg")
    void open(
            @PathVariable String slug,
            @PathVariable String hash,
            @PathVariable int width,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ContestView contest = contests.getPublic(slug);
        byte[] picture = found(portraits.picture(contest.id(), hash, width), contest, hash);
        NamedPicture.open(picture, hash + "-" + width, request, response);
    }

    @GetMapping("/organise/{slug}/portraits/{hash}/{width}.jpg")
    void ofOrganiser(
            @PathVariable String slug,
            @PathVariable String hash,
            @PathVariable int width,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ContestView contest = contests.get(slug);
        byte[] picture = found(portraits.any(contest.id(), hash, width), contest, hash);
        NamedPicture.own(picture, hash + "-" + width, request, response);
    }

    private static byte[] found(Optional<byte[]> picture, ContestView contest, String hash) {
        return picture.orElseThrow(() -> new NotFoundException("portrait " + hash + " of " + contest.slug()));
    }
}
