package org.saimahui.look.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.durable.StoreAwayException;
import org.saimahui.look.Look;
import org.saimahui.look.LookService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * All sentences. Those of a page about one contest say what its presenters are called: {@code [person]} and
 * {@code [persons]} in a text stand for that word, {@code [Person]} and {@code [Persons]} for the same with a capital.
 * Which contest that is, {@link ContestAtHand} has noted on the request; where there is none it is the portal's own word.
 * What is drawn for a stream has no request: it is given the word as an argument.
 */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
class ContestSentences extends ResourceBundleMessageSource {

    private static final Pattern WORD = Pattern.compile("\\[([Pp]erson)(s?)]");

    private static final String WORDS = ContestSentences.class.getName() + ".words";

    private final ObjectProvider<ContestService> contests;

    private final ObjectProvider<LookService> looks;

    ContestSentences(
            @Value("${spring.messages.basename}") String[] files,
            ObjectProvider<ContestService> contests,
            ObjectProvider<LookService> looks) {
        this.contests = contests;
        this.looks = looks;
        setBasenames(files);
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        String text = super.resolveCodeWithoutArguments(code, locale);
        return text == null ? null : said(text, locale, false);
    }

    /** The word is put in before the values are: what somebody has typed stays as typed. */
    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        MessageFormat sentence = super.resolveCode(code, locale);
        if (sentence == null) {
            return null;
        }
        String pattern = sentence.toPattern();
        return WORD.matcher(pattern).find() ? new MessageFormat(said(pattern, locale, true), locale) : sentence;
    }

    private String said(String text, Locale locale, boolean pattern) {
        return WORD.matcher(text).replaceAll(found -> {
            String word = word(!found.group(2).isEmpty(), locale);
            String fitting = Character.isUpperCase(found.group(1).charAt(0)) ? capital(word) : word;
            return Matcher.quoteReplacement(pattern ? quoted(fitting) : fitting);
        });
    }

    private String word(boolean several, Locale locale) {
        Look.Words own = words();
        boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        String chosen = chinese ? own.zh() : several ? own.many() : own.one();
        return chosen.isEmpty() ? getMessage(several ? "common.persons" : "common.person", null, locale) : chosen;
    }

    /** Asked once for each request. */
    private Look.Words words() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object slug =
                request == null ? null : request.getAttribute(ContestAtHand.SLUG, RequestAttributes.SCOPE_REQUEST);
        if (request == null || slug == null) {
            return Look.NONE.words();
        }
        Object known = request.getAttribute(WORDS, RequestAttributes.SCOPE_REQUEST);
        if (known instanceof Map.Entry<?, ?> of
                && of.getKey().equals(slug)
                && of.getValue() instanceof Look.Words words) {
            return words;
        }
        Look.Words found = words(slug.toString());
        request.setAttribute(WORDS, Map.entry(slug, found), RequestAttributes.SCOPE_REQUEST);
        return found;
    }

    /** A page that says the store is away cannot ask it for a word: the portal's own will do. */
    private Look.Words words(String slug) {
        try {
            return contests.getObject()
                    .find(slug)
                    .map(contest -> looks.getObject().get(contest.id()).words())
                    .orElse(Look.NONE.words());
        } catch (RuntimeException failure) {
            if (StoreAwayException.of(failure).isEmpty()) {
                throw failure;
            }
            return Look.NONE.words();
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** So that an apostrophe or a brace in a word is one in the sentence too. */
    private static String quoted(String word) {
        return word.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
    }
}
