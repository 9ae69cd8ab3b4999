package org.saimahui.sums;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ranking ready to be shown: every mark, what was dropped, each part, and the sum in words.
 *
 * @param seats the judges, in the order of the columns
 * @param parts the parts of the total, in the order of the columns
 * @param rows by place
 * @param ties what told equal totals apart
 */
public record ResultSheet(List<Seat> seats, List<Part> parts, List<Row> rows, List<Tie> ties) {

    public ResultSheet {
        seats = List.copyOf(seats);
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        ties = List.copyOf(ties);
    }

    /** Whether a mark or a card does not count, so that the sheet has to say what a line through it means. */
    public boolean hasDropped() {
        return rows.stream()
                .anyMatch(row -> row.totals().stream().anyMatch(Cell::dropped)
                        || row.criteria().stream()
                                .anyMatch(c -> c.cells().stream().anyMatch(Cell::dropped)));
    }

    /** How many seats each panel has, in the order of the columns. */
    public List<Panel> panels() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        seats.forEach(seat -> counts.merge(seat.panel(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Panel(e.getKey(), e.getValue()))
                .toList();
    }

    /** Whether judges of several panels mark, so that a seat alone does not say whose mark it is. */
    public boolean hasPanels() {
        return seats.stream().map(Seat::panel).distinct().count() > 1;
    }

    /** What the readers of the sheet call a seat. */
    public String called(String code) {
        return seats.stream()
                .filter(seat -> seat.code().equals(code))
                .map(Seat::called)
                .findFirst()
                .orElse(code);
    }

    /** The row of a presenter, if there is one. */
    public Optional<Row> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /**
     * The key of the word beside a total that somebody else has in print too: whether it is the same, or differs beyond
     * what is printed. Null where nobody has it.
     */
    public @Nullable String levelWord(Row row) {
        if (row.total() == null
                || rows.stream()
                        .noneMatch(other ->
                                other.number() != row.number() && row.total().equals(other.total()))) {
            return null;
        }
        boolean same = row.shared() || isAmong(row, true) || !isAmong(row, false);
        return same ? "scoreboard.tied" : "scoreboard.close";
    }

    private boolean isAmong(Row row, boolean level) {
        return ties.stream()
                .anyMatch(tie -> tie.level() == level && tie.presenters().contains(row.number()));
    }

    /** What told apart those whose last one is in this row, one sentence each: it stands beside their totals. */
    public List<String> tiesAt(Row row) {
        return ties.stream()
                .filter(tie -> tie.last() == row.number())
                .map(Tie::said)
                .toList();
    }

    /** Whether anybody has a total. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.total() == null);
    }

    public boolean hasAdjustments() {
        return !adjusted().isEmpty();
    }

    /** Those whose total was adjusted by hand. */
    public List<Row> adjusted() {
        return rows.stream().filter(row -> !row.adjustments().isEmpty()).toList();
    }

    /** What adjustments add to a row's total; nothing is written as exactly as what others have: 0.00 below −1.00. */
    public String adjusted(Row row) {
        int decimals = rows.stream()
                .mapToInt(each -> each.adjusted().replaceFirst("^[^.]*[.]?", "").length())
                .max()
                .orElse(0);
        return row.adjusted().equals("0") && decimals > 0 ? "0." + "0".repeat(decimals) : row.adjusted();
    }

    /**
     * What told equal totals apart.
     *
     * @param presenters their numbers, by place
     * @param said the sentence that wall and phone say too
     * @param level whether the totals are the same; false where they only look so
     */
    public record Tie(List<Integer> presenters, String said, boolean level) {

        int last() {
            return presenters.get(presenters.size() - 1);
        }
    }

    /** A panel with the number of its seats. */
    public record Panel(String name, int seats) {}

    /**
     * A judge's seat.
     *
     * @param called as the readers of the sheet call it
     * @param panel by its name; empty where the file names none
     * @param name the person's; empty on what is public, and where it is what the seat is called
     */
    public record Seat(String code, String called, String panel, String name) {}

    /** @param weight as the rule says it */
    public record Part(String code, String name, String weight) {}

    /**
     * A mark or a card's total.
     *
     * @param dropped whether it does not count
     */
    public record Cell(String text, boolean dropped) {

        static final Cell NONE = new Cell("–", false);
    }

    /**
     * Points added or taken.
     *
     * @param points with sign
     * @param kind {@code TIME}, {@code PENALTY} or {@code BONUS}
     * @param by who proposed, or recorded it alone; may be empty
     * @param approvedBy who approved; empty for nobody
     */
    public record Adjustment(String kind, String points, String reason, String by, String approvedBy) {

        /** The tail of the message key that says who answers for it. */
        public String who() {
            if (by.isEmpty()) {
                return approvedBy.isEmpty() ? "nobody" : "approved";
            }
            return approvedBy.isEmpty() ? "one" : "two";
        }
    }

    /** One criterion of one presenter: a cell for each seat. */
    public record Criterion(String name, List<Cell> cells) {}

    /**
     * One presenter.
     *
     * @param place null without a total
     * @param totals the cards' totals, a cell for each seat
     * @param parts part code to points; a part that does not count is absent
     * @param adjusted what the adjustments add to the total, with sign, or 0; bonuses only up to the rule's cap
     * @param criteria the marks behind the totals
     * @param steps the arithmetic from the first mark to the place
     */
    public record Row(
            int number,
            String name,
            String organisation,
            @Nullable Integer place,
            boolean shared,
            @Nullable String total,
            String state,
            List<Cell> totals,
            Map<String, String> parts,
            String adjusted,
            List<Adjustment> adjustments,
            List<Criterion> criteria,
            List<Step> steps) {

        /** The arithmetic as lines of text, without its headings. */
        public List<String> lines() {
            return steps.stream().flatMap(step -> step.lines().stream()).toList();
        }
    }

    /**
     * One step of a sum: a part, the total, or the place.
     *
     * @param marks the marks it starts from; null where it starts from none
     * @param lines the arithmetic in words
     */
    public record Step(String title, @Nullable Marks marks, List<String> lines) {}

    /** Every judge's marks of one panel for one presenter. */
    public record Marks(List<String> criteria, List<Card> cards) {}

    /**
     * One judge's card.
     *
     * @param seat as people call it
     * @param fate what becomes of the card, in words
     */
    public record Card(String code, String seat, List<Mark> marks, Mark total, String fate) {}

    /**
     * One mark, or a card's total.
     *
     * @param dropped whether it does not count
     * @param note what happened to it, in words; empty where it counts as it is
     */
    public record Mark(String text, boolean dropped, String note) {

        static final Mark NONE = new Mark("–", false, "");
    }
}
