package org.saimahui.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import org.saimahui.account.DeviceCookie;
import org.saimahui.account.LoginWitness;
import org.saimahui.account.OrganiserSession;
import org.saimahui.seat.Caller;
import org.saimahui.seat.ClaimedSeat;
import org.saimahui.seat.SeatLookup;
import org.saimahui.seat.SeatService;
import org.saimahui.seat.SharedBrowsers;
import org.springframework.stereotype.Component;

/** Notices a seat and an organiser's account in one browser, at the claim and at the login. */
@Component
class BrowserWitness implements LoginWitness {

    private final SeatService seats;

    private final SharedBrowsers shared;

    private final SeatCookie cookie;

    private final DeviceCookie devices;

    BrowserWitness(SeatService seats, SharedBrowsers shared, SeatCookie cookie, DeviceCookie devices) {
        this.devices = devices;
        this.seats = seats;
        this.shared = shared;
        this.cookie = cookie;
    }

    /** Who shows a card. */
    Caller caller(HttpServletRequest request) {
        return new Caller(
                request.getRemoteAddr(),
                cookie.read(request),
                OrganiserSession.account(request).orElse(null),
                devices.of(request));
    }

    /** Before the seat is handed over, so that no seat is held unnoticed. One that waits is noted when it is let in. */
    void claimed(ClaimedSeat seat, HttpServletRequest request) {
        if (!seat.seated()) {
            return;
        }
        OrganiserSession.account(request).ifPresent(organiser -> shared.note(seat.holder(), organiser));
    }

    @Override
    public void loggedIn(String organiser, HttpServletRequest request) {
        String secret = cookie.read(request);
        if (secret != null && seats.lookup(secret) instanceof SeatLookup.Held held) {
            shared.note(held.holder(), organiser);
        }
    }
}
