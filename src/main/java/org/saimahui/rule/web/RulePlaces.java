package org.saimahui.rule.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says where a field of the rule stands, as the page calls the place: the criterion by its name, never by a pointer. */
@Component
class RulePlaces {

    private static final Pattern ROW = Pattern.compile("(/.*?)/([0-9]{1,4})(?:/.*)?");

    private final MessageSource messages;

    RulePlaces(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty for a field that stands alone. */
    String of(RuleDraft draft, String pointer, Locale locale) {
        Matcher row = ROW.matcher(pointer);
        if (row.matches()) {
            return inRow(draft, row.group(1), Integer.parseInt(row.group(2)), locale);
        }
        int end = pointer.indexOf('/', 1);
        return end < 0 ? "" : label(RuleFields.label(pointer.substring(0, end)), locale);
    }

    private String inRow(RuleDraft draft, String list, int row, Locale locale) {
        String name = draft.value(list + '/' + row + "/name").strip();
        String count = String.valueOf(row + 1);
        return switch (list) {
            case "/criteria" ->
                name.isEmpty() ? say("edit.criterion", locale, count) : say("at.criterion", locale, name);
            case "/panels" -> name.isEmpty() ? say("edit.panel", locale, count) : say("at.panel", locale, name);
            case RuleFields.LEVELS, RuleFields.LADDER, RuleFields.TIES ->
                say("at.row", locale, label(RuleFields.label(list), locale), count);
            default -> "";
        };
    }

    private String label(String label, Locale locale) {
        return String.valueOf(messages.getMessage("contest.rule.field." + label, null, "", locale));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("contest.rule." + key, args, locale);
    }
}
