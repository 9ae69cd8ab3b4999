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
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saimahui.durable.StoreAwayException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers 503 and when to come back where the database does not answer, whoever noticed it: a page, a session, a login,
 * a stream. In front of all other filters, for those of sessions and security ask the database too; what it writes
 * needs none.
 */
class StoreAwayFilter implements Filter {

    private final Problems problems;

    private final JsonMapper json;

    private final LocaleResolver locales;

    /** Made late: filters stand before there are templates. */
    private final ObjectProvider<SpringTemplateEngine> templates;

    StoreAwayFilter(
            Problems problems,
            JsonMapper json,
            LocaleResolver locales,
            ObjectProvider<SpringTemplateEngine> templates) {
        this.problems = problems;
        this.json = json;
        this.locales = locales;
        this.templates = templates;
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
            answer(away.get(), (HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    private static boolean isAsync(ServletRequest request) {
        return request.isAsyncStarted() || request.getDispatcherType() == DispatcherType.ASYNC;
    }

    private void answer(StoreAwayException away, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale wished = LanguageConfiguration.wished(request.getQueryString());
        Locale locale = wished == null ? locales.resolveLocale(request) : wished;
        Map<String, Object> problem = problems.of(away, locale);
        response.resetBuffer();
        response.setStatus(away.status());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.get("retryAfter")));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        boolean program = ErrorAdvice.isForProgram(request.getRequestURI());
        byte[] body = program ? json.writeValueAsBytes(problem) : page(problem, request, response, locale);
        response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] page(
            Map<String, Object> problem, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        return templates
                .getObject()
                .process("error", new WebContext(exchange, locale, Map.of("problem", problem)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
