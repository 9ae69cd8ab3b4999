package org.saimahui.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contest file for organisers' programs. */
@RestController
@RequestMapping("/api/v1/contests")
class ContestFileController {

    private final ContestExchange exchange;

    private final ContestService contests;

    private final FileBody body;

    ContestFileController(ContestExchange exchange, ContestService contests, FileBody body) {
        this.body = body;
        this.exchange = exchange;
        this.contests = contests;
    }

    @GetMapping("/{slug}/file")
    Map<String, @Nullable Object> export(@PathVariable String slug) {
        return exchange.exportFile(contests.get(slug).id());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> importFile(HttpServletRequest request) throws IOException {
        ContestView contest = exchange.importFile(body.read(request));
        return ResponseEntity.created(URI.create("/api/v1/contests/" + contest.slug()))
                .body(Map.of("slug", contest.slug(), "version", contest.version()));
    }
}
