package org.saimahui.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads whom a judge does not mark: running numbers or names in one cell, with any mark between them. */
final class Recusals {

    static final String COLUMN = "recusals";

    private static final Pattern NUMBER_AND_NAME = Pattern.compile("\\s*([0-9]{1,6})[\\s.]+([^0-9].*)");

    private Recusals() {}

    /**
     * Those declared with those the cell adds. A recusal is taken back on the judges' page, with a reason: a cell that
     * leaves one out is refused, an empty one leaves all as they are.
     *
     * @param people who are there or arrive with the same file
     */
    static Set<Integer> read(RowReader row, Set<Integer> declared, People people) {
        String cell = row.text(COLUMN, "");
        Set<Integer> numbers = new TreeSet<>();
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("(?:第\\s*)?([0-9]+)\\s*号", "$1 ");
        for (String part : plain.split("[\n、,;。/]+")) {
            for (String word : words(part, people)) {
                number(row, word, people).forEach(numbers::add);
            }
        }
        Set<Integer> lost = new TreeSet<>(declared);
        lost.removeAll(numbers);
        if (!cell.isBlank() && !lost.isEmpty() && row.faults().isEmpty()) {
            row.reject(COLUMN, "IMPORT_RECUSAL_STAYS", text(lost));
        }
        numbers.addAll(declared);
        return numbers;
    }

    /** A name may have blanks within, and a number before it; anything else is taken in pieces. */
    private static List<String> words(String part, People people) {
        Matcher both = NUMBER_AND_NAME.matcher(part);
        if (!people.called(part).isEmpty()) {
            return List.of(part.strip());
        }
        return both.matches() && !people.called(both.group(2)).isEmpty()
                ? List.of(both.group(1), both.group(2).strip())
                : Arrays.stream(part.split("[\\s.]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** Nobody where the word was refused. */
    private static List<Integer> number(RowReader row, String word, People people) {
        if (word.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(word);
            if (people.has(number)) {
                return List.of(number);
            }
            row.reject(COLUMN, "UNKNOWN_PRESENTER", number);
            return List.of();
        }
        List<Integer> called = people.called(word);
        if (called.size() == 1) {
            return called;
        }
        String said = word.length() > 20 ? word.substring(0, 20) + "…" : word;
        row.reject(COLUMN, called.isEmpty() ? "IMPORT_NOBODY" : "IMPORT_RECUSAL_MANY", said);
        return List.of();
    }

    /** As it stands in a table. */
    static String text(Collection<Integer> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
