package org.saimahui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;

/**
 * Something that a command may carry, with its name in the API. A handler that needs one of its own makes it with a name
 * of its own; two are the same when their names are.
 *
 * @param <T> what it is in Java
 */
public final class Argument<T> {

    /** A timed vote lasts a day at most. */
    private static final int LONGEST_VOTE = 24 * 60 * 60;

    /** The running number of whom the command is about. */
    public static final Argument<Integer> PRESENTER = whole("presenter", Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Why. */
    public static final Argument<String> REASON = text("reason");

    /** How long the vote stays open; without it, until it is closed. */
    public static final Argument<Integer> SECONDS = whole("seconds", 1, LONGEST_VOTE);

    /** That the sender has answered the question, such as which cards are missing. */
    public static final Argument<Boolean> CONFIRMED = flag("confirmed");

    /** A sentence for the wall; how long it may be is its handler's to say. */
    public static final Argument<String> TEXT = text("text");

    /** What the wall is to show, by the name of its kind. */
    public static final Argument<String> KIND = text("kind");

    /** Which figure, board or movement, from 0. */
    public static final Argument<Integer> STEP = whole("step", 0, 1_000);

    /** One board, one figure at a time. */
    public static final Argument<Boolean> ONE_BY_ONE = flag("oneByOne");

    /** Of a result, as it is printed: 64 hexadecimal digits, in groups or not. */
    public static final Argument<String> FINGERPRINT = text("fingerprint");

    /** How something came out. */
    public static final Argument<String> OUTCOME = text("outcome");

    /** The number of a request that waits for the supervisor. */
    public static final Argument<Integer> REQUEST = whole("request", 1, Integer.MAX_VALUE);

    /** The number of a judge's request to open marking again. */
    public static final Argument<Integer> REOPENING = whole("reopening", 1, Integer.MAX_VALUE);

    /** The number of the points that the clock has proposed. */
    public static final Argument<Integer> PROPOSAL = whole("proposal", 1, Integer.MAX_VALUE);

    /** Of which talk the sender saw which time, as {@code ClockView.mark} writes it. */
    public static final Argument<String> SEEN = text("seen");

    /** No, where a request is answered. */
    public static final Argument<Boolean> REFUSE = flag("refuse");

    /** Codes of seats; never an empty list in a document. */
    public static final Argument<List<String>> SEATS = texts("seats");

    /** What programs may send with every command; one that has no use for it takes no notice. */
    public static final List<Argument<?>> EVERYWHERE = List.of(PRESENTER, REASON, SECONDS, CONFIRMED);

    private final String name;

    private final BiFunction<Fields, String, @Nullable T> reader;

    private final Predicate<T> sound;

    private Argument(String name, BiFunction<Fields, String, @Nullable T> reader, Predicate<T> sound) {
        this.name = name;
        this.reader = reader;
        this.sound = sound;
    }

    /** A whole number within bounds, both of them allowed. */
    public static Argument<Integer> whole(String name, int least, int most) {
        return new Argument<>(
                name, (fields, member) -> read(fields, member, least, most), n -> n >= least && n <= most);
    }

    /** A text; how long it may be is its handler's or the service's to say. */
    public static Argument<String> text(String name) {
        return new Argument<>(name, Fields::textOrNull, text -> true);
    }

    /** Yes, or nothing. */
    public static Argument<Boolean> flag(String name) {
        return new Argument<>(
                name, (fields, member) -> Boolean.TRUE.equals(fields.flag(member)) ? true : null, yes -> yes);
    }

    /** Texts, at least one. */
    public static Argument<List<String>> texts(String name) {
        return new Argument<>(name, Argument::readTexts, list -> true);
    }

    /** The name of its member in a document. */
    public String name() {
        return name;
    }

    /** From a document; what is wrong goes to the document's problems with its place. Null when absent or wrong. */
    public @Nullable T read(Fields fields) {
        return reader.apply(fields, name);
    }

    /** Whether a value that came by another way than a document lies within the bounds. */
    boolean accepts(T value) {
        return sound.test(value);
    }

    private static @Nullable Integer read(Fields fields, String name, int least, int most) {
        Long number = fields.whole(name, least, most);
        return number == null ? null : number.intValue();
    }

    private static @Nullable List<String> readTexts(Fields fields, String name) {
        List<?> sent = fields.list(name);
        if (sent.isEmpty()) {
            if (fields.raw(name) instanceof List<?>) {
                fields.reject(name, "BAD_VALUE");
            }
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i) instanceof String text) {
                texts.add(text);
            } else {
                fields.problems().add("BAD_VALUE", fields.pointer(name) + '/' + i);
            }
        }
        return texts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Argument<?> argument && argument.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
