package org.saimahui.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.page.HouseCookie;
import org.saimahui.page.PublicAddress;
import org.saimahui.shared.Codes;
import org.springframework.stereotype.Component;

/** The cookie that is the voter in open access, and the device of a ticket: random, made here, telling nothing. */
@Component
class VoterCookie {

    private static final String NAME = "saimahui-voter";

    private static final Pattern TAKEN = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private static final Duration LIFE = Duration.ofDays(60);

    private final HouseCookie cookie;

    VoterCookie(PublicAddress address) {
        cookie = new HouseCookie(NAME, TAKEN, address);
    }

    /** The voter the request names, if any. */
    @Nullable
    String read(HttpServletRequest request) {
        return cookie.read(request);
    }

    /** The voter the request names; where it names none, a new one that the answer carries. */
    String readOrGive(HttpServletRequest request, HttpServletResponse response) {
        String voter = read(request);
        if (voter == null) {
            voter = Codes.token();
            cookie.give(response, voter, LIFE);
        }
        return voter;
    }
}
