package org.saimahui.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.saimahui.account.SecurityHeaders;
import org.saimahui.page.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** The error page, or the problem document, for requests that never became one of a servlet. */
@Component
class BareAnswer {

    private static final List<String> SHEETS = List.of("/css/tokens.css", "/css/components.css", "/css/wall.css");

    private final Problems problems;

    private final SecurityHeaders security;

    private final JsonMapper json;

    /** Made later than the container, which has to know us from the start. */
    private final ObjectProvider<ITemplateEngine> templates;

    private final ObjectProvider<ResourceUrlProvider> assets;

    BareAnswer(
            Problems problems,
            SecurityHeaders security,
            JsonMapper json,
            ObjectProvider<ITemplateEngine> templates,
            ObjectProvider<ResourceUrlProvider> assets) {
        this.problems = problems;
        this.security = security;
        this.json = json;
        this.templates = templates;
        this.assets = assets;
    }

    Content of(Request request, int status) {
        Locale locale = locale(request);
        Map<String, Object> problem = problems.of(ErrorPageController.codeOf(status), status, locale);
        Map<String, String> headers = new LinkedHashMap<>(security.plain());
        headers.put(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        String path = request.getHttpURI().getPath();
        if (path != null && ErrorAdvice.isForProgram(path)) {
            headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            return new Content(headers, json.writeValueAsBytes(problem));
        }
        headers.put(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        return new Content(headers, page(problem, locale).getBytes(StandardCharsets.UTF_8));
    }

    private String page(Map<String, Object> problem, Locale locale) {
        ResourceUrlProvider urls = assets.getObject();
        List<String> sheets = SHEETS.stream().map(urls::getForLookupPath).toList();
        return templates
                .getObject()
                .process("portal/bare", new Context(locale, Map.of("problem", problem, "sheets", sheets)));
    }

    private static Locale locale(Request request) {
        Locale wished = LanguageConfiguration.wished(request.getHttpURI().toString());
        if (wished != null) {
            return wished;
        }
        for (HttpCookie cookie : Request.getCookies(request)) {
            if (cookie.getName().equals(LanguageConfiguration.COOKIE)) {
                return cookie.getValue().startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            }
        }
        return LanguageConfiguration.asked(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
    }

    /** What is sent. */
    record Content(Map<String, String> headers, byte[] body) {}
}
