package org.saimahui.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.saimahui.shared.Codes;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Public pages that are the same for everybody: rendered once for each version and language and answered from those
 * bytes. {@link FrontDoor} answers the next readers without asking anybody, until something changes.
 */
@Component
public class RenderedPages {

    /** Request attribute: what was answered, for {@link FrontDoor} to keep. */
    static final String ANSWERED = "org.saimahui.front.answered";

    /** Pages may look different after a new start. */
    private static final String START = Codes.random(6);

    private final SpringTemplateEngine templates;

    private final Cache<Page, Kept> pages =
            Caffeine.newBuilder().maximumSize(500).build();

    RenderedPages(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Which page of which contest in which language.
     *
     * @param number of the presenter it is about; 0 for none
     */
    public record Page(String template, long contestId, int number, Locale language) {

        /** In one of the two languages there are. */
        public static Page of(String template, long contestId, int number, Locale wished) {
            return new Page(template, contestId, number, FrontDoor.language(wished));
        }
    }

    /**
     * Answers with the page.
     *
     * @param version differs whenever the page may
     * @param model asked only when the page has to be rendered anew
     */
    public void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Page page,
            String version,
            Supplier<Map<String, Object>> model)
            throws IOException {
        String tag = page.contestId() + "-" + version + "-" + page.language().getLanguage() + "-" + START;
        Kept kept = pages.asMap()
                .compute(
                        page,
                        (p, old) -> old != null && old.tag().equals(tag)
                                ? old
                                : render(request, response, page, tag, model.get()));
        request.setAttribute(ANSWERED, kept);
        kept.send(request, response);
    }

    private Kept render(
            HttpServletRequest request,
            HttpServletResponse response,
            Page page,
            String tag,
            Map<String, Object> model) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        String html = templates.process(page.template(), new WebContext(exchange, page.language(), model));
        return Kept.of(
                tag,
                "text/html;charset=UTF-8",
                page.language().toLanguageTag(),
                "no-cache",
                "Accept-Encoding, Accept-Language, Cookie",
                html.getBytes(StandardCharsets.UTF_8));
    }
}
