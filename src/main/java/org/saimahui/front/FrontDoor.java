package org.saimahui.front;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.saimahui.account.SecurityHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Stands before sessions, logins and controllers, and answers what is kept: files, and the pages that
 * {@link RenderedPages} has answered since the last news of what they show. Whatever is not plainly that (another method,
 * a query, a login, a part of a file) goes the long way, which alone decides what may be read.
 */
@Component
public class FrontDoor implements Filter {

    private static final String PAGES = "/c/";

    private final StaticFiles files;

    private final SecurityHeaders security;

    private final LocaleResolver locales;

    private final SeenPages pages;

    FrontDoor(StaticFiles files, SecurityHeaders security, LocaleResolver locales, SeenPages pages) {
        this.files = files;
        this.security = security;
        this.locales = locales;
        this.pages = pages;
    }

    /** One of the two languages there are. */
    static Locale language(Locale wished) {
        return wished.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        HttpServletResponse response = (HttpServletResponse) answer;
        if (!isPlain(request)) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI();
        Kept file = files.find(path);
        if (file != null) {
            send(file, request, response);
        } else if (path.startsWith(PAGES)) {
            page(new SeenPages.Address(path, language(locales.resolveLocale(request))), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && request.getQueryString() == null
                && request.getHeader("Authorization") == null
                && request.getHeader("Range") == null;
    }

    private void page(
            SeenPages.Address address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Answer seen = pages.find(address);
        if (seen != null && seen.isFor(request)) {
            send(seen, request, response);
            return;
        }
        long before = pages.count();
        chain.doFilter(request, response);
        if (request.getAttribute(RenderedPages.ANSWERED) instanceof RenderedPages.Answered answered) {
            pages.keep(address, answered, before);
        }
    }

    private void send(Answer kept, HttpServletRequest request, HttpServletResponse response) throws IOException {
        security.write(request, response);
        kept.send(request, response);
    }
}
