package org.saimahui.tables;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.spreadsheet.Sheet;
import org.saimahui.sums.ResultSheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays a ranking out as two tables: the places with their parts, and every mark behind them. */
@Component
class RankingSheets {

    private final MessageSource messages;

    RankingSheets(MessageSource messages) {
        this.messages = messages;
    }

    /** With what told equal totals apart, where there are some: a CSV file has no other sheet to say it on. */
    Sheet places(ResultSheet ranking, Locale locale) {
        List<Sheet.Head> heads = new ArrayList<>(List.of(
                head("place", 8, locale),
                head("number", 8, locale),
                head("name", 14, locale),
                head("organisation", 24, locale)));
        ranking.seats().forEach(seat -> heads.add(seat(seat)));
        ranking.parts().forEach(part -> heads.add(new Sheet.Head(part.name(), 14)));
        heads.addAll(List.of(head("adjusted", 10, locale), head("total", 10, locale), head("state", 14, locale)));
        boolean noted = !ranking.ties().isEmpty();
        if (noted) {
            heads.add(head("note", 40, locale));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ResultSheet.Row row : ranking.rows()) {
            List<@Nullable Object> cells = person(row);
            cells.add(0, row.place());
            row.totals().forEach(cell -> cells.add(number(cell.text())));
            ranking.parts().forEach(part -> cells.add(number(row.parts().get(part.code()))));
            cells.add(number(row.adjusted()));
            cells.add(number(row.total()));
            cells.add(word("state." + row.state(), locale));
            if (noted) {
                cells.add(String.join(" ", ranking.tiesAt(row)));
            }
            rows.add(cells);
        }
        return new Sheet(word("places", locale), heads, rows);
    }

    Sheet marks(ResultSheet ranking, Locale locale) {
        List<Sheet.Head> heads = new ArrayList<>(List.of(
                head("number", 8, locale),
                head("name", 14, locale),
                head("organisation", 24, locale),
                head("criterion", 18, locale)));
        ranking.seats().forEach(seat -> heads.add(seat(seat)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ResultSheet.Row row : ranking.rows()) {
            for (ResultSheet.Criterion criterion : row.criteria()) {
                List<@Nullable Object> cells = person(row);
                cells.add(criterion.name());
                criterion.cells().forEach(cell -> cells.add(number(cell.text())));
                rows.add(cells);
            }
        }
        return new Sheet(word("marks", locale), heads, rows);
    }

    /**
     * What the tables are of, so that a file found later still says it.
     *
     * @param at when they were counted or released, in the contest's zone
     * @param fingerprint of the released result; null before
     */
    Sheet about(
            ContestView contest, ResultSheet ranking, LocalDateTime at, @Nullable String fingerprint, Locale locale) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        fact(rows, "about.contest", contest.title(), locale);
        fact(rows, "about.host", contest.host(), locale);
        fact(rows, "about.venue", contest.venue(), locale);
        fact(rows, "about.starts", contest.startsAt(), locale);
        fact(rows, fingerprint == null ? "about.counted" : "about.released", at, locale);
        fact(rows, "about.fingerprint", fingerprint, locale);
        ranking.ties().forEach(tie -> fact(rows, "about.tie", tie.said(), locale));
        return new Sheet(
                word("about", locale), List.of(head("about.what", 20, locale), head("about.value", 70, locale)), rows);
    }

    private void fact(List<List<@Nullable Object>> rows, String key, @Nullable Object value, Locale locale) {
        if (value != null && !value.toString().isBlank()) {
            rows.add(new ArrayList<>(List.of(word(key, locale), value)));
        }
    }

    Sheet.Head head(String key, int width, Locale locale) {
        return new Sheet.Head(word(key, locale), width);
    }

    String word(String key, Locale locale) {
        return messages.getMessage("tables." + key, null, locale);
    }

    /** The seat with its panel, and the person where the reader may know. */
    private static Sheet.Head seat(ResultSheet.Seat seat) {
        String words = Stream.of(seat.called(), seat.panel(), seat.name())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" "));
        return new Sheet.Head(words, 12);
    }

    private static List<@Nullable Object> person(ResultSheet.Row row) {
        return new ArrayList<>(List.of(row.number(), row.name(), row.organisation()));
    }

    /** A printed number as a number, with the decimals that are printed; nothing for a dash. */
    private static @Nullable Object number(@Nullable String text) {
        if (text == null || text.equals("–")) {
            return null;
        }
        return new BigDecimal(text.replace('−', '-'));
    }
}
