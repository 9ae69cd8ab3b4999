package org.saimahui.voting.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saimahui.account.SecurityHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The short way of plain ballots, before sessions, logins and the choice of a controller: they need none of these, and a hall
 * that votes at once pays for each. Whatever is not plainly a ballot goes the long way, which ends at the same handler.
 */
class BallotDoor implements Filter {

    /** What the filter is asked about at all. */
    static final String AREA = "/api/v1/contests/*";

    private static final Pattern PLAIN = Pattern.compile("/api/v1/contests/([a-z0-9-]{1,100})/ballots");

    private final BallotHandler handler;

    private final SecurityHeaders security;

    private final LocaleResolver locales;

    BallotDoor(BallotHandler handler, SecurityHeaders security, LocaleResolver locales) {
        this.handler = handler;
        this.security = security;
        this.locales = locales;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        Matcher ballot = PLAIN.matcher(request.getRequestURI());
        if (request.getMethod().equals("POST")
                && request.getQueryString() == null
                && request.getHeader("Authorization") == null
                && BallotBody.isOfStatedLength(request)
                && ballot.matches()) {
            HttpServletResponse response = (HttpServletResponse) answer;
            security.write(request, response);
            handler.handle(ballot.group(1), request, response, locales.resolveLocale(request));
        } else {
            chain.doFilter(any, answer);
        }
    }
}
