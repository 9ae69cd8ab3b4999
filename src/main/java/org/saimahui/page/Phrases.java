package org.saimahui.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences in the reader's language, numbers without grouping; and why something was refused, in words. */
@Component
public class Phrases {

    private final MessageSource messages;

    /** Over those messages. */
    public Phrases(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of that key; the key itself where there is none. */
    public String of(String key, Object... args) {
        return in(locale(), key, args);
    }

    /** In a language of one's choice, for text that is kept. */
    public String in(Locale locale, String key, Object... args) {
        Object[] plain = Arrays.stream(args)
                .map(arg -> arg instanceof Number ? arg.toString() : arg)
                .toArray();
        return messages.getMessage(key, plain, key, locale);
    }

    /** Why something was refused, in the reader's language. */
    public String why(RefusedException refused) {
        return why(refused, locale());
    }

    /** The same in a language of one's choice. */
    public String why(RefusedException refused, Locale locale) {
        return in(locale, Refusals.key(refused.code()), refused.args());
    }

    /** What is wrong, in the reader's language, without its place. */
    public String why(InputProblem problem) {
        return why(problem, locale());
    }

    /** The same in a language of one's choice. */
    public String why(InputProblem problem, Locale locale) {
        return in(locale, Refusals.key(problem.code()), problem.args().toArray());
    }

    /** The first thing that a person is told. @param refused wrong input or a refusal */
    public String first(RuntimeException refused, Locale locale) {
        return refused instanceof InvalidInputException invalid
                ? why(invalid.problems().get(0), locale)
                : why((RefusedException) refused, locale);
    }

    /** Everything that is wrong in one line, without its places. */
    public String why(InvalidInputException refused) {
        return refused.problems().stream().map(this::why).collect(Collectors.joining(" "));
    }

    /** The first problem of each member that has one, in words, by {@link InputProblem#member}. */
    public Map<String, String> byMember(InvalidInputException refused) {
        Map<String, String> problems = new LinkedHashMap<>();
        refused.problems().forEach(problem -> problems.putIfAbsent(problem.member(), why(problem)));
        return problems;
    }

    /** Each problem of a document with its place in it. */
    public List<String> places(InvalidInputException refused) {
        return refused.problems().stream()
                .map(p -> (p.pointer().isEmpty() ? "/" : p.pointer()) + "  " + why(p))
                .toList();
    }

    /** The reader's language. */
    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
