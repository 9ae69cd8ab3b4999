package org.saimahui.account;

import org.saimahui.page.PublicAddress;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Remembers, in a cookie, which of the organiser's pages was asked for before the login; nothing of the API. */
final class AskedPage {

    private AskedPage() {}

    static CookieRequestCache cache(PublicAddress address) {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/organise/**"));
        cache.setCookieCustomizer(cookie -> {
            cookie.setAttribute("SameSite", "Lax");
            cookie.setSecure(address.isHttps());
        });
        return cache;
    }
}
