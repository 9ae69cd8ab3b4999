package org.saimahui.seat.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.saimahui.account.DeviceCookie;
import org.saimahui.account.WritingToken;
import org.saimahui.page.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie of a seat, independent of the organiser's. */
@Component
class SeatCookie {

    private static final String NAME = "saimahui-seat";

    /** Longer than any contest; the server decides earlier. */
    private static final Duration LIFE = Duration.ofDays(60);

    private final boolean https;

    private final WritingToken token;

    private final DeviceCookie devices;

    SeatCookie(PublicAddress address, WritingToken token, DeviceCookie devices) {
        this.devices = devices;
        https = address.isHttps();
        this.token = token;
    }

    /** The secret the request carries, if any. */
    @Nullable
    String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Gives the secret, a fresh token for writing with it, and the cookie by which the device is known again. */
    void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret, LIFE).toString());
        devices.give(request, response);
        token.give(request, response);
    }

    void take(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO).toString());
    }

    private ResponseCookie cookie(String value, Duration life) {
        return ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
    }

    private String name() {
        return https ? "__Host-" + NAME : NAME;
    }
}
