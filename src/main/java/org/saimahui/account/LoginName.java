package org.saimahui.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * The name typed at a login that failed, so that it need not be typed again. It lies in a cookie for the login page alone
 * and for two minutes: not in an address, which histories and logs keep, and not in a session, which nobody has yet.
 */
public final class LoginName {

    private static final String COOKIE = "saimahui-login-name";

    private static final Duration LIFE = Duration.ofMinutes(2);

    private static final int LONGEST = 64;

    private LoginName() {}

    static void keep(HttpServletRequest request, HttpServletResponse response, boolean https) {
        String name = request.getParameter("username");
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            return;
        }
        Cookie cookie = new Cookie(
                COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8)));
        cookie.setPath("/login");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge((int) LIFE.toSeconds());
        response.addCookie(cookie);
    }

    /** The name kept, or an empty text. */
    public static String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return decoded(cookie.getValue());
                }
            }
        }
        return "";
    }

    private static String decoded(String value) {
        try {
            String name = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return name.length() > LONGEST ? "" : name;
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
