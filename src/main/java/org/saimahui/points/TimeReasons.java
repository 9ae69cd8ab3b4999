package org.saimahui.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The reason that the rule's ladder gives for a time penalty. It is kept as text, for a person may change it; as long as
 * nobody has, every reader gets it in the own language.
 */
@Component
public class TimeReasons {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final List<String> KINDS = List.of("over", "short");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?::[0-9]{2})?");

    private final MessageSource messages;

    public TimeReasons(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A talk that was too long.
     *
     * @param seconds over the limit
     * @param spoken as minutes and seconds, the limit likewise
     */
    public String over(int seconds, String spoken, String limit, Locale locale) {
        return text("over", List.of(String.valueOf(seconds), spoken, limit), locale);
    }

    /** A talk below the minimum. */
    public String tooShort(String spoken, String minimum, Locale locale) {
        return text("short", List.of(spoken, minimum), locale);
    }

    /** A stored reason for a reader: in the reader's language where the ladder made it, else as it was typed. */
    public String say(String stored, Locale locale) {
        List<String> numbers = numbers(stored);
        for (String kind : KINDS) {
            int needed = kind.equals("over") ? 3 : 2;
            if (numbers.size() >= needed) {
                List<String> args = numbers.subList(0, needed);
                if (made(kind, args).contains(stored)) {
                    return text(kind, args, locale);
                }
            }
        }
        return stored;
    }

    /** All forms in which the ladder may have written it; older ones are in both languages. */
    private List<String> made(String kind, List<String> args) {
        List<String> forms = new ArrayList<>();
        LANGUAGES.forEach(language -> forms.add(text(kind, args, language)));
        forms.add(String.join(" / ", forms));
        return forms;
    }

    private static List<String> numbers(String stored) {
        List<String> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(stored);
        while (found.find()) {
            numbers.add(found.group());
        }
        return numbers;
    }

    private String text(String kind, List<String> args, Locale locale) {
        return messages.getMessage("judging.time." + kind, args.toArray(), locale);
    }
}
