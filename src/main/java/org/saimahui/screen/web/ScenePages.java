package org.saimahui.screen.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Draws pictures of the wall for streams and for whoever drives it; the same templates serve the first load. */
@Component
class ScenePages {

    private final SpringTemplateEngine templates;

    ScenePages(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** The whole scene as markup. */
    String draw(SceneView scene, Locale language) {
        return draw("screen/_scene", scene.model(), language);
    }

    /** Any picture as markup. @param template that has it as fragment {@code scene} */
    String draw(String template, Map<String, Object> model, Locale language) {
        return templates.process(template, Set.of("scene"), new Context(language, model));
    }
}
