package org.saimahui.scoreboard.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Public pages that are the same for everybody: rendered once for each version and language, plain and gzipped, and
 * answered from those bytes with the version as ETag.
 */
@Component
class RenderedPages {

    private final SpringTemplateEngine templates;

    private final Cache<Page, Rendered> pages =
            Caffeine.newBuilder().maximumSize(200).build();

    RenderedPages(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** Which page of which contest in which language. */
    record Page(String template, long contestId, Locale language) {}

    private record Rendered(String tag, byte[] plain, byte[] gzipped) {}

    /** @param model asked only when the page has to be rendered anew */
    void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Page page,
            String version,
            Supplier<Map<String, Object>> model)
            throws IOException {
        String tag = "\"" + version + "-" + page.language().getLanguage() + "\"";
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) { // a proxy that compresses puts W/ in front
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Rendered rendered = pages.asMap()
                .compute(
                        page,
                        (p, old) -> old != null && old.tag().equals(tag)
                                ? old
                                : render(request, response, page, tag, model.get()));
        write(request, response, rendered);
    }

    private Rendered render(
            HttpServletRequest request,
            HttpServletResponse response,
            Page page,
            String tag,
            Map<String, Object> model) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        String html = templates.process(page.template(), new WebContext(exchange, page.language(), model));
        byte[] plain = html.getBytes(StandardCharsets.UTF_8);
        return new Rendered(tag, plain, gzip(plain));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Rendered rendered)
            throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        byte[] body = gzip ? rendered.gzipped() : rendered.plain();
        response.setContentType("text/html;charset=UTF-8");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }
}
