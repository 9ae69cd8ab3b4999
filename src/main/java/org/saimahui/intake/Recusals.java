package org.saimahui.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads whom a judge does not mark: running numbers in one cell, with any mark between them. */
final class Recusals {

    static final String COLUMN = "recusals";

    private Recusals() {}

    /**
     * Those declared with those the cell adds. A recusal is taken back on the judges' page, with a reason: a cell that
     * leaves one out is refused, an empty one leaves all as they are.
     *
     * @param known numbers of presenters who are there or arrive with the same file
     */
    static Set<Integer> read(RowReader row, Set<Integer> declared, Set<Integer> known) {
        String cell = row.text(COLUMN, "");
        Set<Integer> numbers = new TreeSet<>();
        for (String word : Normalizer.normalize(cell, Normalizer.Form.NFKC).split("[\\s、,;.。号]+")) {
            if (!word.isEmpty()) {
                number(row, word, known).forEach(numbers::add);
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

    private static List<Integer> number(RowReader row, String word, Set<Integer> known) {
        List<Integer> found = new ArrayList<>();
        if (!word.matches("[0-9]{1,6}")) {
            row.reject(COLUMN, "IMPORT_NOT_WHOLE", word.length() > 20 ? word.substring(0, 20) + "…" : word);
        } else if (!known.contains(Integer.valueOf(word))) {
            row.reject(COLUMN, "UNKNOWN_PRESENTER", Integer.valueOf(word));
        } else {
            found.add(Integer.valueOf(word));
        }
        return found;
    }

    /** As it stands in a table. */
    static String text(Collection<Integer> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
