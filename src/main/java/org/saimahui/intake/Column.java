package org.saimahui.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that is understood.
 *
 * @param id the field's name, as the services' problems point to it
 * @param width in characters, for the template
 * @param example what the example row of the template says
 * @param aliases further heads that are understood
 */
public record Column(
        String id,
        Type type,
        boolean required,
        String chinese,
        String english,
        int width,
        String example,
        List<String> aliases) {

    /** How its cells are read. */
    public enum Type {
        /** A text of one line. */
        TEXT,
        /** A text of as many lines as somebody likes. */
        PROSE,
        /** A whole number. */
        WHOLE,
        /** A decimal, kept to the last digit. */
        DECIMAL,
        /** One of a few words, shown from the key {@code intake.word.…}. */
        WORD
    }

    static Column required(
            String id, Type type, String chinese, String english, int width, String example, String... aliases) {
        return new Column(id, type, true, chinese, english, width, example, plain(aliases));
    }

    static Column of(
            String id, Type type, String chinese, String english, int width, String example, String... aliases) {
        return new Column(id, type, false, chinese, english, width, example, plain(aliases));
    }

    private static List<String> plain(String... aliases) {
        return Arrays.stream(aliases).map(Heads::plain).toList();
    }

    /** Every name it goes by, as {@link Heads#plain} leaves it. */
    List<String> names() {
        return Stream.concat(Stream.of(Heads.plain(chinese), Heads.plain(english)), aliases.stream())
                .toList();
    }

    /** Whether a head is its own name, in either language, and no other word for it. */
    boolean isCalled(String head) {
        String plain = Heads.plain(head);
        return plain.equals(Heads.plain(chinese)) || plain.equals(Heads.plain(english));
    }

    /** What may stand in a column of words, each shown from the key {@code intake.word.…}; empty for other columns. */
    public List<String> choices() {
        return Words.choices(id);
    }

    /** The head in both languages. */
    String heads() {
        return chinese + " / " + english;
    }

    /** The head in the reader's language. */
    public String head(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals("en") ? english : chinese;
    }
}
