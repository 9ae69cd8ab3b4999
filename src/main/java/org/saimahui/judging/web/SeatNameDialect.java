package org.saimahui.judging.web;

import java.util.Locale;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.judging.SeatNames;
import org.saimahui.page.TemplateObject;
import org.springframework.stereotype.Component;

/** Gives every template, live fragments too, {@code ${#seats.of(code)}}, {@code ${#seats.of(code, name)}} and {@code ${#seats.shown(as, called)}}. */
@Component
class SeatNameDialect extends TemplateObject {

    SeatNameDialect(SeatNames names) {
        super("seats", locale -> new Seats(names, locale));
    }

    /** The names in the language of one page. */
    public record Seats(SeatNames names, Locale locale) {

        public String of(String code) {
            return names.of(code, locale);
        }

        public String of(String code, String name) {
            return names.of(code, name, locale);
        }

        /** Who has done something. */
        public String giver(String name) {
            return names.giver(name, locale);
        }

        /** As the public calls it. */
        public String shown(JudgesShownAs as, String called) {
            return names.shown(as, called, locale);
        }
    }
}
