package org.saimahui.seat.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatCardService;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Issues seat cards for programs of the organiser; {@link CardsController} is the page. */
@RestController
class CardsApi {

    private final ContestService contests;

    private final SeatCardService cards;

    CardsApi(ContestService contests, SeatCardService cards) {
        this.contests = contests;
        this.cards = cards;
    }

    @PostMapping("/api/v1/contests/{slug}/cards")
    List<IssuedCard> issue(@PathVariable String slug, @RequestBody(required = false) @Nullable CardsBody body) {
        List<String> seats = body == null || body.seats() == null ? List.of() : body.seats();
        return cards.issue(contests.get(slug).id(), seats);
    }
}
