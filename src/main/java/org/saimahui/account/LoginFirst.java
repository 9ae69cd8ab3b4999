package org.saimahui.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.saimahui.page.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Nobody is logged in, or the proof of a form is an old one. A page that was asked for is remembered over the login. A
 * form that was sent leads back to the page it stood on, whose script has kept what was typed; nothing is stored, and
 * that is said.
 */
@Component
public class LoginFirst implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where a form that met nobody logged in is answered by the login's page. */
    public static final String ENDED = "/login/ended";

    /** Where a form that travelled with a login may be sent once more. */
    public static final String AGAIN = "/login/again";

    /** Request attribute: path and query of the form that was sent. */
    public static final String SENT = "org.saimahui.account.sent";

    /** Request attribute: {@code wrong} or {@code wait} when the login was refused. */
    public static final String SAID = "org.saimahui.account.said";

    private static final String DESK = "/organise";

    private final CookieRequestCache asked;

    private final OperatorRefusal otherwise;

    LoginFirst(PublicAddress address, OperatorRefusal otherwise) {
        this.otherwise = otherwise;
        asked = AskedPage.cache(address);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, ServletException {
        if (isForm(request)) {
            rememberPage(request, response);
            // Only a form with a good proof gets here: what it holds was typed on a page of ours.
            if (!String.valueOf(request.getContentType()).startsWith("multipart/")) {
                String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
                request.setAttribute(SENT, request.getRequestURI() + query);
            }
            request.getRequestDispatcher(ENDED).forward(request, response);
        } else {
            String language = String.valueOf(request.getParameter("lang"));
            lead(response, language.matches("en|zh") ? "/login?lang=" + language : "/login");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        URI page = pageOf(request);
        if (!(denied instanceof CsrfException) || page == null || !isForm(request)) {
            otherwise.handle(request, response, denied);
        } else if (isNobody()) {
            rememberPage(request, response);
            lead(response, "/login?ended");
        } else {
            FlashMap said = new FlashMap();
            said.put("error", "account.form.old");
            said.setTargetRequestPath(page.getPath());
            said.startExpirationPeriod(60);
            new SessionFlashMapManager().saveOutputFlashMap(said, request, response);
            lead(response, page.toString());
        }
    }

    /** The login was refused: the form that travels with it travels on. */
    void refused(HttpServletRequest request, HttpServletResponse response, String said)
            throws IOException, ServletException {
        if (request.getParameter("again") == null) {
            lead(response, "/login?" + said);
        } else {
            request.setAttribute(SAID, said);
            request.getRequestDispatcher(ENDED).forward(request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith(DESK + "/");
    }

    private void rememberPage(HttpServletRequest request, HttpServletResponse response) {
        URI page = pageOf(request);
        asked.saveRequest(new Page(request, page == null ? URI.create(DESK) : page), response);
    }

    private static void lead(HttpServletResponse response, String to) {
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, to);
    }

    private static boolean isNobody() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken;
    }

    /** Path and query of the organiser's page that a form was sent from; null where the browser says none of ours. */
    private static @Nullable URI pageOf(HttpServletRequest request) {
        try {
            URI from = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            String path = from.getRawPath();
            boolean ours = request.getServerName().equals(from.getHost()) && path != null;
            if (!ours || !(path.equals(DESK) || path.startsWith(DESK + "/"))) {
                return null;
            }
            return URI.create(from.getRawQuery() == null ? path : path + "?" + from.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    /** A request for that page, as the cache remembers it. */
    private static final class Page extends HttpServletRequestWrapper {

        private final URI page;

        Page(HttpServletRequest form, URI page) {
            super(form);
            this.page = page;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return page.getRawPath();
        }

        @Override
        public String getServletPath() {
            return page.getPath();
        }

        @Override
        public @Nullable String getQueryString() {
            return page.getRawQuery();
        }
    }
}
