package org.saimahui.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.saimahui.account.SecurityHeaders;
import org.saimahui.contest.ContestChanged;
import org.saimahui.contest.ContestDeleted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Stands before sessions, logins and controllers, and answers what is kept: files, and the pages that
 * {@link RenderedPages} has answered since the last change of any contest. Whatever is not plainly that (another method,
 * a query, a login, a part of a file) goes the long way, which alone decides what may be read.
 */
@Component
public class FrontDoor implements Filter {

    /** For what no event of ours tells: another node, a commit whose end nobody knows. */
    private static final long GOOD_FOR = TimeUnit.SECONDS.toNanos(1);

    private static final String PAGES = "/c/";

    private final StaticFiles files;

    private final SecurityHeaders security;

    private final LocaleResolver locales;

    private final AtomicLong changes = new AtomicLong();

    private final Cache<Address, Seen> pages =
            Caffeine.newBuilder().maximumSize(500).build();

    FrontDoor(StaticFiles files, SecurityHeaders security, LocaleResolver locales) {
        this.files = files;
        this.security = security;
        this.locales = locales;
    }

    private record Address(String path, Locale language) {}

    /**
     * A page that the long way answered.
     *
     * @param change the number of changes before it was read
     * @param at when, on the clock of {@link System#nanoTime()}
     */
    private record Seen(Answer page, long change, long at) {}

    /** One of the two languages there are. */
    static Locale language(Locale wished) {
        return wished.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** Also after a rollback: a commit whose answer was lost looks like one. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void on(ContestChanged change) {
        changes.incrementAndGet();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void on(ContestDeleted gone) {
        changes.incrementAndGet();
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
            page(new Address(path, language(locales.resolveLocale(request))), request, response, chain);
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

    private void page(Address address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long change = changes.get();
        long now = System.nanoTime();
        Seen seen = pages.getIfPresent(address);
        if (seen != null
                && seen.change() == change
                && now - seen.at() < GOOD_FOR
                && seen.page().isFor(request)) {
            send(seen.page(), request, response);
            return;
        }
        chain.doFilter(request, response);
        if (request.getAttribute(RenderedPages.ANSWERED) instanceof Answer page) {
            pages.put(address, new Seen(page, change, now));
        }
    }

    private void send(Answer kept, HttpServletRequest request, HttpServletResponse response) throws IOException {
        security.write(request, response);
        kept.send(request, response);
    }
}
