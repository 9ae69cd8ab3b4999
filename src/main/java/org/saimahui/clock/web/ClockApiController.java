package org.saimahui.clock.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClock;
import org.saimahui.contest.ContestService;
import org.saimahui.presenter.PresenterView;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The clock for programs, who count on by themselves; acts are commands. */
@RestController
class ClockApiController {

    private final ContestService contests;

    private final ClockService clocks;

    ClockApiController(ContestService contests, ClockService clocks) {
        this.contests = contests;
        this.clocks = clocks;
    }

    @GetMapping("/api/v1/contests/{slug}/clock")
    ResponseEntity<ClockJson> clock(@PathVariable String slug) {
        ClockView view = clocks.view(contests.get(slug).id());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ClockJson.of(view));
    }

    /**
     * Limit, grace and warn in seconds, instants in milliseconds since 1970.
     *
     * @param presenter running number; null before the first call
     * @param startedAt null while it rests
     */
    record ClockJson(
            @Nullable Integer presenter,
            int limit,
            int grace,
            int warn,
            TalkClock.State state,
            @Nullable Long startedAt,
            long spentMillis,
            long serverTime) {

        static ClockJson of(ClockView view) {
            PresenterView presenter = view.presenter();
            return new ClockJson(
                    presenter == null ? null : presenter.number(),
                    view.time().limit(),
                    view.time().grace(),
                    view.time().warn(),
                    view.clock().state(),
                    view.startedAtMillis(),
                    view.clock().spentMillis(),
                    view.readAt().toEpochMilli());
        }
    }
}
