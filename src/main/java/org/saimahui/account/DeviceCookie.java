package org.saimahui.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.saimahui.audit.Device;
import org.saimahui.page.HouseCookie;
import org.saimahui.page.PublicAddress;
import org.saimahui.shared.Codes;
import org.saimahui.shared.Hashes;
import org.springframework.stereotype.Component;

/** The lasting cookie by which one browser is known again, made at a login and at the claim of a seat; it opens nothing. */
@Component
public class DeviceCookie {

    /** Its name on http; on https the browser guards it by the usual prefix. */
    public static final String NAME = "saimahui-device";

    private static final String MADE = DeviceCookie.class.getName();

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Duration LIFE = Duration.ofDays(400);

    private final HouseCookie cookie;

    DeviceCookie(PublicAddress address) {
        cookie = new HouseCookie(NAME, TOKEN, address);
    }

    /** The device that the request comes from: the known one, or a new one, which {@link #give} makes last. */
    public Device of(HttpServletRequest request) {
        return new Device(Hashes.sha256Hex(token(request)));
    }

    /** The browser keeps it from now on, or for longer. */
    public void give(HttpServletRequest request, HttpServletResponse response) {
        cookie.give(response, token(request), LIFE);
    }

    private String token(HttpServletRequest request) {
        if (request.getAttribute(MADE) instanceof String made) {
            return made;
        }
        String known = cookie.read(request);
        String token = known == null ? Codes.token() : known;
        request.setAttribute(MADE, token);
        return token;
    }
}
