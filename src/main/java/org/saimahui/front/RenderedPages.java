package org.saimahui.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.saimahui.news.News;
import org.saimahui.shared.Codes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.context.webmvc.SpringWebMvcThymeleafRequestContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
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

    /** Stands for a form's token in what is kept; nobody can guess it into a text. */
    private static final String MARK = Codes.token();

    private final SpringTemplateEngine templates;

    private final Cache<Page, Answer> pages =
            Caffeine.newBuilder().maximumSize(500).build();

    RenderedPages(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Which page of which contest in which language.
     *
     * @param number of the presenter it is about; 0 for none
     * @param shows news of which kinds may make it another
     */
    public record Page(String template, long contestId, int number, Locale language, Set<News.Kind> shows) {

        /** In one of the two languages there are. */
        public static Page of(String template, long contestId, int number, Locale wished, News.Kind... shows) {
            return new Page(template, contestId, number, FrontDoor.language(wished), Set.of(shows));
        }
    }

    /** What was answered with which page. */
    record Answered(Page page, Answer answer) {}

    /**
     * Answers with a page that is the same for everybody.
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
        Answer kept = rendered(
                page,
                version,
                tag -> Kept.of(
                        tag,
                        "text/html;charset=UTF-8",
                        page.language().toLanguageTag(),
                        "no-cache",
                        "Accept-Encoding, Accept-Language, Cookie",
                        html(request, response, page, model.get()).getBytes(StandardCharsets.UTF_8)));
        request.setAttribute(ANSWERED, new Answered(page, kept));
        kept.send(request, response);
    }

    /**
     * Answers with a page of which only the form's token is the reader's own.
     *
     * @param lasting whether the page stays as it is until the contest changes; if not, each reader is told the time
     */
    public void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Page page,
            String version,
            boolean lasting,
            FormReader reader,
            Supplier<Map<String, Object>> model)
            throws IOException {
        Answer kept = rendered(page, version, tag -> {
            String html = withMark(request, () -> html(request, response, page, model.get()));
            return new FormPage(tag, page.language().toLanguageTag(), reader, html, MARK);
        });
        if (lasting) {
            request.setAttribute(ANSWERED, new Answered(page, kept));
        }
        kept.send(request, response);
    }

    private Answer rendered(Page page, String version, Function<String, Answer> render) {
        String tag = page.contestId() + "-" + version + "-" + page.language().getLanguage() + "-" + START;
        return pages.asMap().compute(page, (p, old) -> old != null && old.tag().equals(tag) ? old : render.apply(tag));
    }

    /** Renders as if the reader's token were the mark. */
    private static String withMark(HttpServletRequest request, Supplier<String> html) {
        String attribute = CsrfToken.class.getName();
        Object own = request.getAttribute(attribute);
        request.setAttribute(attribute, new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", MARK));
        try {
            return html.get();
        } finally {
            request.setAttribute(attribute, own);
        }
    }

    private String html(
            HttpServletRequest request, HttpServletResponse response, Page page, Map<String, Object> model) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        WebContext context = new WebContext(exchange, page.language(), model);
        // By these a form finds its token, as in a page that a view renders.
        RequestContext spring = new RequestContext(request, response, request.getServletContext(), model);
        context.setVariable(SpringContextVariableNames.SPRING_REQUEST_CONTEXT, spring);
        context.setVariable(
                SpringContextVariableNames.THYMELEAF_REQUEST_CONTEXT,
                new SpringWebMvcThymeleafRequestContext(spring, request));
        return templates.process(page.template(), context);
    }
}
