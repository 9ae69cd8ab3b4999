package org.saimahui.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The organiser's session of a browser, on addresses that have nothing to do with it. */
public final class OrganiserSession {

    private static final HttpSessionSecurityContextRepository SESSIONS = new HttpSessionSecurityContextRepository();

    private OrganiserSession() {}

    /** The account that the request's browser is logged in with; empty where it is with none. */
    public static Optional<String> account(HttpServletRequest request) {
        Authentication who = SESSIONS.loadDeferredContext(request).get().getAuthentication();
        return Optional.ofNullable(who).filter(Authentication::isAuthenticated).map(Authentication::getName);
    }
}
