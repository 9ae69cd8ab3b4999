package org.saimahui.screen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;
import org.saimahui.page.SameOrigin;
import org.saimahui.screen.AskingScreen;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.ScreenView;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a browser on the wall says: that it wants a name, and that it is there. */
@RestController
class ScreenApi {

    static final String PATH = "/api/v1/contests/{slug}/screen";

    private static final long LONG_AGO = -9_007_199_254_740_991L;

    private static final long FAR_AHEAD = 9_007_199_254_740_991L;

    private final ContestService contests;

    private final HallScreens screens;

    private final ScreenCookie cookie;

    ScreenApi(ContestService contests, HallScreens screens, ScreenCookie cookie) {
        this.contests = contests;
        this.screens = screens;
        this.cookie = cookie;
    }

    /**
     * What the browser is.
     *
     * @param state {@code NONE}, {@code ASKING}, {@code SCREEN}
     * @param name of the screen, or the one that it asks for
     * @param code by which an organiser knows it while it asks
     */
    record Standing(
            String state, @Nullable String name, @Nullable String code) {

        static Standing of(AskingScreen asking) {
            return new Standing("ASKING", asking.name(), asking.code());
        }
    }

    /** Asks for a name; a browser that is a screen already asks for another one, and goes on as it is meanwhile. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Standing> ask(
            @PathVariable String slug,
            @RequestBody byte[] body,
            HttpServletRequest request,
            HttpServletResponse response) {
        SameOrigin.require(request);
        ContestView contest = contests.getPublic(slug);
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        String name = fields.typed("name");
        fields.end();
        problems.orThrow();
        String secret = cookie.readOrGive(request, response);
        AskingScreen asking = screens.ask(contest, secret, name == null ? "" : name, request.getRemoteAddr());
        return answer(HttpStatus.ACCEPTED, Standing.of(asking));
    }

    /** Says that it is there, and learns what it is. */
    @PostMapping(path = PATH + "/sign", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Standing> sign(@PathVariable String slug, @RequestBody byte[] body, HttpServletRequest request) {
        SameOrigin.require(request);
        ContestView contest = contests.getPublic(slug);
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        long version = fields.whole("version", -1, FAR_AHEAD, -1);
        long shownAt = fields.whole("shownAt", 0, FAR_AHEAD, 0);
        long offset = fields.whole("offset", LONG_AGO, FAR_AHEAD, 0);
        fields.end();
        problems.orThrow();
        ScreenView screen = cookie.screen(request, contest);
        if (screen != null) {
            screens.heard(screen, version, shownAt, offset);
        }
        String secret = cookie.read(request);
        AskingScreen asking =
                secret == null ? null : screens.question(contest.id(), secret).orElse(null);
        if (asking != null) {
            return answer(HttpStatus.OK, Standing.of(asking));
        }
        return answer(
                HttpStatus.OK,
                screen == null ? new Standing("NONE", null, null) : new Standing("SCREEN", screen.name(), null));
    }

    private static ResponseEntity<Standing> answer(HttpStatus status, Standing standing) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(standing);
    }
}
