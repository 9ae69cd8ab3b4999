package org.saimahui.seat.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatCardService;
import org.springframework.http.MediaType;
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

    @PostMapping(path = "/api/v1/contests/{slug}/cards", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<IssuedCard> issue(@PathVariable String slug, @RequestBody(required = false) byte @Nullable [] body) {
        long contestId = contests.get(slug).id();
        CardsBody wanted = CardsBody.read(body == null ? new byte[0] : body);
        return wanted.seats().isEmpty()
                ? cards.issue(contestId, wanted.role())
                : cards.issue(contestId, wanted.seats());
    }
}
