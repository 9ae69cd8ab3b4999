package org.saimahui.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.saimahui.document.InvalidInputException;
import org.saimahui.seat.Caller;
import org.saimahui.seat.ClaimedSeat;
import org.saimahui.seat.SeatService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes a seat by card, for scripts and programs: 204, or 202 while another device is on it and an organiser has not let this
 * one in. {@link SeatPageController} is the page.
 */
@RestController
class SeatApi {

    private final SeatService seats;

    private final SeatCookie cookie;

    private final BrowserWitness witness;

    SeatApi(SeatService seats, SeatCookie cookie, BrowserWitness witness) {
        this.witness = witness;
        this.seats = seats;
        this.cookie = cookie;
    }

    @PostMapping(path = "/api/v1/seat", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> claim(@RequestBody byte[] body, HttpServletRequest request, HttpServletResponse response) {
        ClaimedSeat seat = claimed(ClaimBody.read(body), witness.caller(request));
        witness.claimed(seat, request);
        cookie.give(seat.secret(), request, response);
        return ResponseEntity.status(seat.seated() ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                .build();
    }

    private ClaimedSeat claimed(ClaimBody body, Caller caller) {
        if (body.token() != null) {
            return seats.claim(body.token(), caller);
        }
        if (body.contest() == null || body.code() == null) {
            throw InvalidInputException.of("MISSING_FIELD", body.contest() == null ? "/token" : "/code");
        }
        return seats.claim(body.contest(), body.code(), caller);
    }
}
