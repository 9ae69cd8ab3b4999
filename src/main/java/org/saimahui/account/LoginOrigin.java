package org.saimahui.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where an attempt to log in comes from.
 *
 * @param way by program (HTTP Basic) or by form
 * @param device the proof of a browser that has logged in before; empty without one
 */
record LoginOrigin(Way way, String address, String device) {

    static final String DEVICE_COOKIE = "saimahui-device";

    enum Way {
        BASIC,
        FORM
    }

    static LoginOrigin basic(HttpServletRequest request) {
        return new LoginOrigin(Way.BASIC, request.getRemoteAddr(), "");
    }

    static LoginOrigin form(HttpServletRequest request) {
        return new LoginOrigin(
                Way.FORM, request.getRemoteAddr(), cookie(request).orElse(""));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(DEVICE_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
