package org.saimahui.voting.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.SameOrigin;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotLimits;
import org.saimahui.voting.BallotPlace;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.CastBallot;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * {@code POST /api/v1/contests/{slug}/ballots}. Asynchronous without a controller: no thread waits for the commit, and
 * the request passes the container once.
 */
@Component
class BallotHandler implements HttpRequestHandler {

    private final BallotPlaces places;

    private final BallotLimits limits;

    private final BallotBox box;

    private final VoterCookie cookie;

    private final BallotAnswers answers;

    BallotHandler(BallotPlaces places, BallotLimits limits, BallotBox box, VoterCookie cookie, BallotAnswers answers) {
        this.places = places;
        this.limits = limits;
        this.box = box;
        this.cookie = cookie;
        this.answers = answers;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        handle(slug(request), request, response, RequestContextUtils.getLocale(request));
    }

    /** A ballot of the contest of that address, whichever way it came. */
    void handle(String slug, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        try {
            cast(slug, request, response, locale);
        } catch (RefusedException | InvalidInputException | NotFoundException refused) {
            answers.refuse(refused, response, locale);
        }
    }

    private void cast(String slug, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            throw new RefusedException(405, "METHOD_NOT_ALLOWED");
        }
        SameOrigin.require(request);
        BallotPlace place = places.get(slug);
        String address = request.getRemoteAddr();
        // Read first: a connection with an unread body is closed behind an early refusal, and the next ballot on it
        // lost.
        BallotBody body = read(request, place, address);
        limits.beforeBallot(place, cookie.read(request), address);
        CastBallot ballot = body.toCast(place, cookie.readOrGive(request, response));
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        box.cast(ballot).whenComplete((stored, failure) -> {
            if (failure == null) {
                answers.store(stored, place, response);
            } else {
                answers.refuse(counted(failure, place, address), response, locale);
            }
            async.complete();
        });
    }

    private BallotBody read(HttpServletRequest request, BallotPlace place, String address) throws IOException {
        try {
            return BallotBody.read(request);
        } catch (InvalidInputException invalid) {
            limits.failed(place, address);
            throw invalid;
        }
    }

    /** The same failure, or 429 where one address makes too many mistakes; a vote that is closed is nobody's mistake. */
    private Throwable counted(Throwable failure, BallotPlace place, String address) {
        if (isMistake(failure)) {
            try {
                limits.failed(place, address);
            } catch (RefusedException tooMany) {
                return tooMany;
            }
        }
        return failure;
    }

    private static boolean isMistake(@Nullable Throwable failure) {
        return failure instanceof InvalidInputException
                || (failure instanceof RefusedException refused
                        && refused.code().equals("TICKET_USED"));
    }

    private static String slug(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(((Map<?, ?>) variables).get("slug"));
    }
}
