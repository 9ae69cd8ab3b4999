package org.saimahui.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The reason of a decision that the judges' vote about a tie has made. It is kept as text, as that of a written decision is; a
 * reader gets the vote's numbers in the own language.
 */
@Component
public class TieReasons {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final String PANEL = "ties.decided.panel";

    private static final String CHIEF = "ties.decided.chief";

    private final MessageSource messages;

    public TieReasons(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What a vote came to.
     *
     * @param winner running number of who comes first
     * @param asked how many judges were asked
     */
    public record Count(int first, int forFirst, int second, int forSecond, int winner, int asked) {}

    /** As it is kept. */
    public String panel(Count count) {
        return text(
                PANEL,
                LANGUAGES.get(0),
                count.first(),
                count.forFirst(),
                count.second(),
                count.forSecond(),
                count.winner(),
                count.asked());
    }

    /** That the chief judge alone has decided, as it is kept. @param winner running number of who comes first */
    public String chief(int winner) {
        return text(CHIEF, LANGUAGES.get(0), "", "", "", "", winner, "");
    }

    /** Decisions for a reader: reasons in the reader's language where a vote has made them, else as they were typed. */
    public List<DecisionView> said(List<DecisionView> decisions, Locale locale) {
        return decisions.stream()
                .map(d -> new DecisionView(d.presenters(), d.order(), said(d.reason(), locale), d.at()))
                .toList();
    }

    private String said(String kept, Locale locale) {
        List<String> found = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(kept);
        while (numbers.find()) {
            found.add(numbers.group());
        }
        if (found.size() == 1) {
            return said(kept, CHIEF, locale, "", "", "", "", found.get(0), "");
        }
        // How many were asked is said first, in either language.
        return found.size() == 6
                ? said(
                        kept,
                        PANEL,
                        locale,
                        found.get(1),
                        found.get(2),
                        found.get(3),
                        found.get(4),
                        found.get(5),
                        found.get(0))
                : kept;
    }

    private String said(String kept, String key, Locale locale, Object... args) {
        boolean made = LANGUAGES.stream()
                .anyMatch(language -> text(key, language, args).equals(kept));
        return made ? text(key, locale, args) : kept;
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
