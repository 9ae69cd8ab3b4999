package org.saimahui.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.databind.json.JsonMapper;

/**
 * The error page, or the problem document, of a filter in front of all others. Written by the filter itself: the
 * container's own way leads through filters that look into the form, and a body that nobody has read is none any more.
 */
@Component
class EarlyAnswer {

    private final JsonMapper json;

    private final LocaleResolver locales;

    /** Made late: filters stand before there are templates. */
    private final ObjectProvider<SpringTemplateEngine> templates;

    EarlyAnswer(JsonMapper json, LocaleResolver locales, ObjectProvider<SpringTemplateEngine> templates) {
        this.json = json;
        this.locales = locales;
        this.templates = templates;
    }

    /** In which language it is to be said. */
    Locale locale(HttpServletRequest request) {
        Locale wished = LanguageConfiguration.wished(request.getQueryString());
        return wished == null ? locales.resolveLocale(request) : wished;
    }

    /** @param seconds after which the sender may come again */
    void send(Map<String, Object> problem, Object seconds, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        response.setStatus((Integer) problem.get("status"));
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        boolean program = ErrorAdvice.isForProgram(request.getRequestURI());
        byte[] body = program ? json.writeValueAsBytes(problem) : page(problem, request, response);
        response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] page(Map<String, Object> problem, HttpServletRequest request, HttpServletResponse response) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        return templates
                .getObject()
                .process("error", new WebContext(exchange, locale(request), Map.of("problem", problem)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
