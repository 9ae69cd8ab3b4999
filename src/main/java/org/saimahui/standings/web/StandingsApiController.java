package org.saimahui.standings.web;

import java.util.Map;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.scoring.Standing;
import org.saimahui.standings.StandingsService;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The live standings with their arithmetic, and the contest's version for the next command; for organisers' programs. */
@RestController
class StandingsApiController {

    private final ContestService contests;

    private final StandingsService standings;

    StandingsApiController(ContestService contests, StandingsService standings) {
        this.contests = contests;
        this.standings = standings;
    }

    @GetMapping("/api/v1/contests/{slug}/standings")
    ResponseEntity<Map<String, Object>> standings(@PathVariable String slug) {
        ContestView contest = contests.get(slug);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "version",
                        contest.version(),
                        "standings",
                        standings.standings(contest.id()).rows().stream()
                                .map(Standing::toDocument)
                                .toList()));
    }
}
