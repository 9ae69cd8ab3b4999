package org.saimahui.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.saimahui.audit.Device;
import org.saimahui.page.PublicAddress;
import org.saimahui.shared.Codes;
import org.saimahui.shared.Hashes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The lasting cookie by which one browser is known again, made at a login and at the claim of a seat; it opens nothing. */
@Component
public class DeviceCookie {

    /** Its name on http; on https the browser guards it by the usual prefix. */
    public static final String NAME = "saimahui-device";

    private static final String MADE = DeviceCookie.class.getName();

    private static final String TOKEN = "[A-Za-z0-9_-]{43}";

    private static final Duration LIFE = Duration.ofDays(400);

    private final boolean https;

    DeviceCookie(PublicAddress address) {
        https = address.isHttps();
    }

    /** The device that the request comes from: the known one, or a new one, which {@link #give} makes last. */
    public Device of(HttpServletRequest request) {
        return new Device(Hashes.sha256Hex(token(request)));
    }

    /** The browser keeps it from now on, or for longer. */
    public void give(HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(), token(request))
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/")
                .maxAge(LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String token(HttpServletRequest request) {
        if (request.getAttribute(MADE) instanceof String made) {
            return made;
        }
        Cookie[] cookies = request.getCookies();
        Stream<Cookie> sent = cookies == null ? Stream.empty() : Arrays.stream(cookies);
        String token = sent.filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(value -> value.matches(TOKEN))
                .findFirst()
                .orElseGet(Codes::token);
        request.setAttribute(MADE, token);
        return token;
    }

    private String name() {
        return https ? "__Host-" + NAME : NAME;
    }
}
