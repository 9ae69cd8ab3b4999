package org.saimahui.voting.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.voting.NewTickets;

/**
 * Which tickets to make.
 *
 * @param count how many plain ones, as typed, so that what is no number can be shown again
 * @param sure the units that are no presenter's and were asked about; null where nothing was asked
 * @param list further ones, one a line: seat, unit, number, with commas or tabs between; what is not needed stays empty
 */
record TicketsForm(
        @Nullable String count,
        @Nullable String list,
        @Nullable List<String> sure,
        @Nullable Long version) {

    static final TicketsForm EMPTY = new TicketsForm("", "", null, null);

    private static final int CELLS = 3;

    /** @throws InvalidInputException {@code TICKET_LINE} at {@code /list/3} for a fourth line that cannot be read */
    List<NewTickets> tickets() {
        List<NewTickets> tickets = new ArrayList<>();
        InputProblems problems = new InputProblems();
        String[] lines = (list == null ? "" : list).split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                NewTickets read = line(lines[i]);
                if (read == null) {
                    problems.add("TICKET_LINE", "/list/" + i, i + 1, lines[i].strip());
                } else {
                    tickets.add(read);
                }
            }
        }
        String plain = count == null ? "" : count;
        if (lines.length == 1 && lines[0].isBlank() || !plain.isBlank()) {
            tickets.add(NewTickets.of(number(plain)));
            if (number(plain) < 1) {
                problems.add("BELOW_MIN", "/count", 1);
            }
        }
        problems.orThrow();
        return tickets;
    }

    /** Whether the page has asked about just these, and was sent all the same. */
    boolean isSureOf(List<String> strange) {
        return strange.equals(sure);
    }

    private static @Nullable NewTickets line(String line) {
        List<String> cells =
                Arrays.stream(line.split("[\\t,，;；]")).map(String::strip).toList();
        int number = cells.size() < CELLS ? 1 : number(cells.get(2));
        if (cells.size() > CELLS || number < 1) {
            return null;
        }
        return new NewTickets(cell(cells, 0), cell(cells, 1), number);
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** 0, which is refused, where it is none. */
    private static int number(String typed) {
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        return plain.matches("[0-9]{1,9}") ? Integer.parseInt(plain) : 0;
    }
}
