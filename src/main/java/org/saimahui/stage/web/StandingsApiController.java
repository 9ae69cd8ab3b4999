package org.saimahui.stage.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.scoreboard.StandingsService;
import org.saimahui.scoring.Standing;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The live standings with their arithmetic, for organisers' programs. */
@RestController
class StandingsApiController {

    private final ContestService contests;

    private final StandingsService standings;

    StandingsApiController(ContestService contests, StandingsService standings) {
        this.contests = contests;
        this.standings = standings;
    }

    @GetMapping("/api/v1/contests/{slug}/standings")
    ResponseEntity<Map<String, List<Map<String, @Nullable Object>>>> standings(@PathVariable String slug) {
        long contestId = contests.get(slug).id();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "standings",
                        standings.standings(contestId).rows().stream()
                                .map(Standing::toDocument)
                                .toList()));
    }
}
