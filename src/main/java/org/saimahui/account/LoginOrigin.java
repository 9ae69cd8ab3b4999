package org.saimahui.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Device;

/**
 * Where an attempt to log in comes from.
 *
 * @param way by program (HTTP Basic) or by form
 * @param proof of a browser that has logged in before; empty without one
 * @param device the browser's; null for a program
 */
record LoginOrigin(
        Way way, String address, String proof, @Nullable Device device) {

    static final String PROOF_COOKIE = "saimahui-known";

    enum Way {
        BASIC,
        FORM
    }

    static LoginOrigin basic(HttpServletRequest request) {
        return new LoginOrigin(Way.BASIC, request.getRemoteAddr(), "", null);
    }

    static LoginOrigin form(HttpServletRequest request, DeviceCookie devices) {
        return new LoginOrigin(
                Way.FORM, request.getRemoteAddr(), cookie(request).orElse(""), devices.of(request));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(PROOF_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
