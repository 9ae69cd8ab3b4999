package org.saimahui.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.saimahui.durable.StoreAwayException;
import org.saimahui.page.Problems;

/**
 * Answers 503 and when to come back where the database does not answer, whoever noticed it: a page, a session, a login,
 * a stream. In front of all other filters, for those of sessions and security ask the database too; what it writes
 * needs none.
 */
class StoreAwayFilter implements Filter {

    private final Problems problems;

    private final EarlyAnswer early;

    StoreAwayFilter(Problems problems, EarlyAnswer early) {
        this.problems = problems;
        this.early = early;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            Optional<StoreAwayException> away = StoreAwayException.of(failure);
            if (away.isEmpty() || response.isCommitted() || isAsync(request)) {
                throw failure;
            }
            HttpServletRequest asked = (HttpServletRequest) request;
            Map<String, Object> problem = problems.of(away.get(), early.locale(asked));
            early.send(problem, String.valueOf(problem.get("retryAfter")), asked, (HttpServletResponse) response);
        }
    }

    private static boolean isAsync(ServletRequest request) {
        return request.isAsyncStarted() || request.getDispatcherType() == DispatcherType.ASYNC;
    }
}
