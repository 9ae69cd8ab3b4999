package org.saimahui.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.account.DeviceCookie;
import org.saimahui.account.WritingToken;
import org.saimahui.page.HouseCookie;
import org.saimahui.page.PublicAddress;
import org.springframework.stereotype.Component;

/** The cookie of a seat, independent of the organiser's. */
@Component
class SeatCookie {

    private static final String NAME = "saimahui-seat";

    /** Whatever it says, only a seat's own secret opens anything. */
    private static final Pattern ANYTHING = Pattern.compile(".*");

    /** Longer than any contest; the server decides earlier. */
    private static final Duration LIFE = Duration.ofDays(60);

    private final HouseCookie cookie;

    private final WritingToken token;

    private final DeviceCookie devices;

    SeatCookie(PublicAddress address, WritingToken token, DeviceCookie devices) {
        this.devices = devices;
        cookie = new HouseCookie(NAME, ANYTHING, address);
        this.token = token;
    }

    /** The secret the request carries, if any. */
    @Nullable
    String read(HttpServletRequest request) {
        return cookie.read(request);
    }

    /** Gives the secret, a fresh token for writing with it, and the cookie by which the device is known again. */
    void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        cookie.give(response, secret, LIFE);
        devices.give(request, response);
        token.give(request, response);
    }

    void take(HttpServletResponse response) {
        cookie.give(response, "", Duration.ZERO);
    }
}
