package org.saimahui.scoreboard.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.Race;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Renders the parts of the page that live streams carry; the same templates serve the first load. */
@Component
class Fragments {

    private final SpringTemplateEngine templates;

    Fragments(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** The ranking with everything below it. */
    String board(BoardPageView view, Locale language) {
        return render("scoreboard/_board", "board", view, language);
    }

    /** The line that says who is on stage now. */
    String now(BoardPageView view, Locale language) {
        return render("scoreboard/_board", "now", view, language);
    }

    /** What the templates are given, first load and live alike. */
    static Map<String, Object> model(BoardPageView view) {
        return Map.of("contest", view.contest(), "view", view, "race", Race.of(view));
    }

    private String render(String template, String fragment, BoardPageView view, Locale language) {
        return templates.process(template, Set.of(fragment), new Context(language, model(view)));
    }
}
