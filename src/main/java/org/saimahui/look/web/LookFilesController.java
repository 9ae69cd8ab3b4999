package org.saimahui.look.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.look.Look;
import org.saimahui.look.LookService;
import org.saimahui.page.NamedPicture;
import org.saimahui.shared.NotFoundException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Style sheet and logo of a contest. Their addresses name their content, so whoever has one never asks again; the public
 * is answered from the moment the programme is published, organisers below an address of their own.
 */
@Controller
class LookFilesController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final ContestService contests;

    private final LookService looks;

    LookFilesController(ContestService contests, LookService looks) {
        this.contests = contests;
        this.looks = looks;
    }

    @GetMapping("/c/{slug}/look.css")
    ResponseEntity<byte[]> css(@PathVariable String slug, @RequestParam(required = false) @Nullable String v) {
        return css(contests.getPublic(slug), v, "public, ");
    }

    @GetMapping("/organise/{slug}/look.css")
    ResponseEntity<byte[]> cssOfOrganiser(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String v) {
        return css(contests.get(slug), v, "private, ");
    }

    @GetMapping("/c/{slug}/logo/{file}")
    ResponseEntity<byte[]> logo(@PathVariable String slug, @PathVariable String file) {
        return logo(contests.getPublic(slug), file, "public, ");
    }

    @GetMapping("/organise/{slug}/logo/{file}")
    ResponseEntity<byte[]> logoOfOrganiser(@PathVariable String slug, @PathVariable String file) {
        return logo(contests.get(slug), file, "private, ");
    }

    /** An older address is answered with the present colours, but not for long. */
    private ResponseEntity<byte[]> css(ContestView contest, @Nullable String asked, String audience) {
        Look look = looks.get(contest.id());
        boolean present = look.colours().equals(asked);
        return answer(
                look.css().getBytes(StandardCharsets.UTF_8), CSS, present ? audience + NamedPicture.YEAR : "no-cache");
    }

    private ResponseEntity<byte[]> logo(ContestView contest, String file, String audience) {
        String hash = file.replaceFirst("[.]png$", "");
        Optional<byte[]> png = looks.logo(contest.id(), hash);
        return answer(
                png.orElseThrow(() -> new NotFoundException("logo " + file + " of " + contest.slug())),
                MediaType.IMAGE_PNG,
                audience + NamedPicture.YEAR);
    }

    private static ResponseEntity<byte[]> answer(byte[] body, MediaType type, String cache) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Cache-Control", cache)
                .body(body);
    }
}
