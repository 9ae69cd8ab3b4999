package org.saimahui.release.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The released result for programs; 404 before. {@link ResultsController} is the same for people. */
@RestController
class ResultsApiController {

    private final ContestService contests;

    private final ReleaseService releases;

    ResultsApiController(ContestService contests, ReleaseService releases) {
        this.contests = contests;
        this.releases = releases;
    }

    @GetMapping("/api/v1/contests/{slug}/results")
    ResponseEntity<String> results(
            @PathVariable String slug, @RequestParam(required = false) @Nullable Integer version) {
        ReleasedResult result = releases.get(contests.getPublic(slug).id(), version);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + result.version() + "-" + result.fingerprint().substring(0, 16) + "\"")
                .body(result.document());
    }
}
