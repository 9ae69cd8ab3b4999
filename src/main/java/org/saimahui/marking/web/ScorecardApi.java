package org.saimahui.marking.web;

import java.time.Clock;
import org.saimahui.judging.Draft;
import org.saimahui.judging.DraftService;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.ScorecardService;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.NotFoundException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A judge's own cards. The judge is the holder of the seat, never a field of the request. */
@RestController
@RequestMapping("/api/v1/contests/{slug}/scorecards/{number}")
class ScorecardApi {

    private final ScorecardService cards;

    private final DraftService drafts;

    private final Clock clock;

    ScorecardApi(ScorecardService cards, DraftService drafts, Clock clock) {
        this.cards = cards;
        this.drafts = drafts;
        this.clock = clock;
    }

    @PutMapping
    ScorecardReceipt submit(
            @AuthenticationPrincipal SeatPrincipal seat,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestBody byte[] body) {
        requireOwn(seat, slug);
        return cards.submit(seat.contestId(), seat.seat(), number, ScorecardBody.read(body));
    }

    @GetMapping
    ScorecardReceipt own(
            @AuthenticationPrincipal SeatPrincipal seat, @PathVariable String slug, @PathVariable int number) {
        requireOwn(seat, slug);
        return cards.find(seat.contestId(), seat.seat(), number)
                .orElseThrow(() -> new NotFoundException("card of " + seat.seat() + " for " + number));
    }

    /** Keeps what was typed and not sent. Answers what is kept now: the newest. */
    @PutMapping("/draft")
    Draft keep(
            @AuthenticationPrincipal SeatPrincipal seat,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestBody byte[] body) {
        requireOwn(seat, slug);
        return drafts.keep(seat.contestId(), seat.seat(), DraftBody.read(body, number, clock.instant()));
    }

    @GetMapping("/draft")
    Draft draft(@AuthenticationPrincipal SeatPrincipal seat, @PathVariable String slug, @PathVariable int number) {
        requireOwn(seat, slug);
        return drafts.find(seat.contestId(), seat.seat(), number)
                .orElseThrow(() -> new NotFoundException("draft of " + seat.seat() + " for " + number));
    }

    private static void requireOwn(SeatPrincipal seat, String slug) {
        if (!seat.slug().equals(slug)) {
            throw new NotFoundException("contest " + slug + " for a seat of " + seat.slug());
        }
    }
}
