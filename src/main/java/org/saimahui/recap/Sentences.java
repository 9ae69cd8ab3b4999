package org.saimahui.recap;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Makes sentences of one language out of messages and facts. A fact is put into the sentence after the message has been
 * read: nothing in it can be taken for a part of the message.
 */
final class Sentences {

    /** Characters that no text may hold stand for the facts while a message is read. */
    private static final char FIRST = '\uFDD0';

    private static final char LAST = '\uFDEF';

    private final MessageSource messages;

    private final Locale locale;

    Sentences(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The message of that key below {@code recap}. @param args pieces, or lists of them */
    List<Piece> say(String key, Object... args) {
        return of("recap." + key, args);
    }

    /** In one or in several. @param count how many it is said of */
    List<Piece> sayOf(int count, String key, Object... args) {
        return say(key + (count == 1 ? ".one" : ".many"), args);
    }

    /** A message of another room. */
    List<Piece> of(String key, Object... args) {
        Object[] marks = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            marks[i] = String.valueOf((char) (FIRST + i));
        }
        String text = messages.getMessage(key, marks, locale);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= FIRST && c <= LAST) {
                addWords(text.substring(from, at), pieces);
                add(args[c - FIRST], pieces);
                from = at + 1;
            }
        }
        addWords(text.substring(from), pieces);
        return pieces;
    }

    /** The words of a message that says no fact. */
    String word(String key) {
        return messages.getMessage("recap." + key, null, locale);
    }

    /** A number as it is written in a sentence, in words where the language does so. */
    Piece count(int number, @Nullable String href) {
        String[] words = word("numbers").split(",");
        String said = number > 0 && number <= words.length ? words[number - 1] : String.valueOf(number);
        return new Piece(said, false, href);
    }

    /** A day and an hour. */
    Piece time(ZonedDateTime at, String href) {
        return Piece.fact(DateTimeFormatter.ofPattern(word("date"), locale).format(at), href);
    }

    /** One after the other, the last one joined by a word. */
    List<Piece> list(List<List<Piece>> items) {
        return joined(items, word("comma"), word("and"));
    }

    /** What stands below a title: clauses without a full stop. */
    List<Piece> headline(List<List<Piece>> clauses) {
        return clauses.isEmpty() ? List.of() : begun(joined(clauses, word("dek.comma"), word("dek.comma")));
    }

    /** Clauses of one sentence. */
    List<Piece> clauses(List<List<Piece>> items) {
        return joined(items, word("semicolon"), word("semicolon"));
    }

    /** A paragraph of sentences. */
    Passage told(List<List<Piece>> sentences) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Piece> sentence : sentences) {
            if (!pieces.isEmpty() && isSpaced()) {
                pieces.add(Piece.words(" "));
            }
            pieces.addAll(begun(sentence));
        }
        return new Passage(Passage.Kind.TOLD, pieces);
    }

    /** Whether words are parted by blanks, and a sentence begins with a capital. */
    private boolean isSpaced() {
        return !Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    /** A sentence that begins with our own words begins with a capital; what somebody has typed stays as typed. */
    List<Piece> begun(List<Piece> sentence) {
        Piece first = sentence.get(0);
        if (!isSpaced() || first.fact()) {
            return sentence;
        }
        List<Piece> begun = new ArrayList<>(sentence);
        int head = first.text().offsetByCodePoints(0, 1);
        begun.set(
                0,
                new Piece(
                        first.text().substring(0, head).toUpperCase(locale)
                                + first.text().substring(head),
                        false,
                        first.href()));
        return begun;
    }

    private static List<Piece> joined(List<List<Piece>> items, String between, String last) {
        List<Piece> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                all.add(Piece.words(i == items.size() - 1 ? last : between));
            }
            all.addAll(items.get(i));
        }
        return all;
    }

    private static void addWords(String words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(Piece.words(words));
        }
    }

    private static void add(Object arg, List<Piece> pieces) {
        if (arg instanceof Piece piece) {
            pieces.add(piece);
        } else {
            ((List<?>) arg).forEach(piece -> pieces.add((Piece) piece));
        }
    }
}
