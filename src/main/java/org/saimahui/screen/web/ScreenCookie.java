package org.saimahui.screen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.page.HouseCookie;
import org.saimahui.page.PublicAddress;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.ScreenView;
import org.saimahui.shared.Codes;
import org.springframework.stereotype.Component;

/** The cookie by which a browser is known as one of the hall's screens, in any contest; random, telling nothing. */
@Component
class ScreenCookie {

    private static final String NAME = "saimahui-screen";

    private static final Pattern TAKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Duration LIFE = Duration.ofDays(60);

    private final HallScreens screens;

    private final HouseCookie cookie;

    ScreenCookie(HallScreens screens, PublicAddress address) {
        this.screens = screens;
        cookie = new HouseCookie(NAME, TAKEN, address);
    }

    /** The screen of that contest that asks; null for anybody else. */
    @Nullable
    ScreenView screen(HttpServletRequest request, ContestView contest) {
        String secret = read(request);
        return secret == null ? null : screens.find(contest.id(), secret).orElse(null);
    }

    /** The secret the request carries, if any. */
    @Nullable
    String read(HttpServletRequest request) {
        return cookie.read(request);
    }

    /** The same; where there is none, a new one that the answer carries. */
    String readOrGive(HttpServletRequest request, HttpServletResponse response) {
        String secret = read(request);
        if (secret == null) {
            secret = Codes.token();
            cookie.give(response, secret, LIFE);
        }
        return secret;
    }
}
