package org.saimahui.drill;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the protocol.
 *
 * @param number of the fault; 0 for the evening as a whole
 * @param doors through which of the portal's doors it was played, as method and address; none where it was not reached
 * @param trouble what stopped it; null where nothing did
 */
public record Finding(
        int number,
        Verdict verdict,
        List<Check> checks,
        List<String> doors,
        @Nullable String trouble) {

    public Finding {
        checks = List.copyOf(checks);
        // A protocol that was kept before there were doors in it names none.
        doors = doors == null ? List.of() : List.copyOf(doors);
    }

    /** Whether what stopped it is one word of the portal's, as {@link Check#isWord}. */
    @JsonIgnore
    public boolean isTroubleWord() {
        return trouble != null && Check.WORD.matcher(trouble).matches();
    }

    /**
     * One thing that was compared.
     *
     * @param name the end of its message's key
     * @param saw what was there, in the portal's own words
     */
    public record Check(String name, boolean ok, String saw) {

        /** Numbers and what compares them, with their unit. */
        private static final Pattern FIGURES = Pattern.compile("-?[0-9][0-9 →≠=+,/<.-]*( m?s)?");

        private static final Pattern WORD = Pattern.compile("[A-Za-z]+(_[A-Z]+)*");

        /** What is kept of an answer that refused nothing. */
        private static final String NOTHING = "–";

        /** Whether what was there says no more than yes or no. */
        @JsonIgnore
        public boolean isPlain() {
            return Set.of("", NOTHING, "true", "false").contains(saw);
        }

        /** Whether it says the same in every language. */
        @JsonIgnore
        public boolean isFigures() {
            return FIGURES.matcher(saw).matches();
        }

        /** Whether it is one word of the portal's, such as a refusal's code, which has words for people. */
        @JsonIgnore
        public boolean isWord() {
            return WORD.matcher(saw).matches();
        }
    }
}
