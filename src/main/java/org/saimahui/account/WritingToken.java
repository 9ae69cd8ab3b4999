package org.saimahui.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.saimahui.page.PublicAddress;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The token that guards what a session writes: cookie {@code XSRF-TOKEN}, header {@code X-XSRF-TOKEN} or a form's
 * hidden field. The cookie comes with answers that hold a form or are asked for it, and with no other: files and what
 * anybody reads stay without.
 */
@Component
public class WritingToken {

    private static final CsrfTokenRequestHandler MASKED = new XorCsrfTokenRequestAttributeHandler();

    private final CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();

    WritingToken(PublicAddress address) {
        boolean https = address.isHttps();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/").secure(https));
    }

    /** @param given which answers carry the cookie even before a form is written */
    public void guard(CsrfConfigurer<?> csrf, RequestMatcher given) {
        csrf.csrfTokenRepository(cookies).csrfTokenRequestHandler(new Handler(given));
    }

    /** Makes a fresh one and gives it with this answer. */
    public void give(HttpServletRequest request, HttpServletResponse response) {
        cookies.saveToken(cookies.generateToken(request), request, response);
    }

    /** The value of a form's hidden field; who has no token yet gets one with this answer. */
    public String field(HttpServletRequest request, HttpServletResponse response) {
        String attribute = CsrfToken.class.getName();
        if (request.getAttribute(attribute) == null) {
            MASKED.handle(request, response, cookies.loadDeferredToken(request, response));
        }
        return ((CsrfToken) request.getAttribute(attribute)).getToken();
    }

    /** A script sends the cookie's value as it is, a form a masked one. */
    private static final class Handler implements CsrfTokenRequestHandler {

        private final CsrfTokenRequestHandler plain = new CsrfTokenRequestAttributeHandler();

        private final RequestMatcher given;

        Handler(RequestMatcher given) {
            this.given = given;
        }

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
            MASKED.handle(request, response, token);
            if (given.matches(request)) {
                token.get();
            }
        }

        @Override
        public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            boolean byScript = request.getHeader(token.getHeaderName()) != null;
            return (byScript ? plain : MASKED).resolveCsrfTokenValue(request, token);
        }
    }
}
