package org.saimahui.look.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.look.Look;
import org.saimahui.look.LookService;
import org.saimahui.page.TemplateObject;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives every template, live fragments too, {@code ${#looks.of(contest)}}. */
@Component
class LookDialect extends TemplateObject {

    LookDialect(LookService looks, MessageSource messages) {
        super("looks", locale -> new Looks(looks, messages, locale));
    }

    /** The looks in the language of one page. */
    public record Looks(LookService looks, MessageSource messages, Locale locale) {

        public Shown of(ContestView contest) {
            Look look = looks.get(contest.id());
            String base = (contest.isPublic() ? "/c/" : "/organise/") + contest.slug();
            boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
            return new Shown(
                    look.isColoured() ? base + "/look.css?v=" + look.colours() : null,
                    look.logo() == null ? null : base + "/logo/" + look.logo() + ".png",
                    word(chinese ? look.words().zh() : look.words().one(), "common.person"),
                    word(chinese ? look.words().zh() : look.words().many(), "common.persons"));
        }

        private String word(String chosen, String key) {
            return chosen.isEmpty() ? messages.getMessage(key, null, locale) : chosen;
        }
    }

    /**
     * What a page needs of a look.
     *
     * @param stylesheet its address; null where the house's own is meant
     * @param logo its address; null without one
     * @param person what a presenter is called
     * @param persons what several are called
     */
    public record Shown(
            @Nullable String stylesheet, @Nullable String logo, String person, String persons) {}
}
