package org.saimahui.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** A cookie by which this portal knows a browser again: hidden from scripts, for the whole portal, guarded on https. */
public final class HouseCookie {

    private final String name;

    private final Pattern value;

    private final boolean https;

    /**
     * Named so on http; on https the browser guards it by the usual prefix.
     *
     * @param value what its value looks like; anything else was not made here and is not read
     */
    public HouseCookie(String name, Pattern value, PublicAddress address) {
        https = address.isHttps();
        this.name = https ? "__Host-" + name : name;
        this.value = value;
    }

    /** What the request carries; null where it carries none. */
    public @Nullable String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        Stream<Cookie> sent = cookies == null ? Stream.empty() : Arrays.stream(cookies);
        return sent.filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(sentValue -> value.matcher(sentValue).matches())
                .findFirst()
                .orElse(null);
    }

    /** The browser keeps it that long from now on; for no time at all, it forgets it. */
    public void give(HttpServletResponse response, String secret, Duration life) {
        ResponseCookie cookie = ResponseCookie.from(name, secret)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
