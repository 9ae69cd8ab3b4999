package org.saimahui.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.ReportService;
import org.saimahui.spreadsheet.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables that can be imported, empty with an example or filled with what is stored: they read back unchanged. */
@Service
@Transactional(readOnly = true)
public class PeopleSheets {

    private final PresenterService presenters;

    private final ReportService reports;

    private final JudgeService judges;

    private final MessageSource messages;

    PeopleSheets(PresenterService presenters, ReportService reports, JudgeService judges, MessageSource messages) {
        this.presenters = presenters;
        this.reports = reports;
        this.judges = judges;
        this.messages = messages;
    }

    /** An empty table with one example row, which an import passes over. */
    public Sheet template(SheetKind kind, long contestId, Locale locale) {
        List<@Nullable Object> example = new ArrayList<>();
        for (Column column : kind.columns()) {
            if (column.equals(kind.key())) {
                example.add(locale.getLanguage().equals("en") ? "Example" : "示例");
            } else if (column.id().equals("panel")) {
                example.add(new Panels(judges.panels(contestId))
                        .all().stream().findFirst().orElse(""));
            } else {
                example.add(value(column, column.example(), locale));
            }
        }
        return sheet(kind, List.of(example), contestId, locale);
    }

    /** What each column wants, for the workbook to fill in; an import does not read it. */
    public Sheet help(Locale locale) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SheetKind kind : SheetKind.values()) {
            for (Column column : kind.columns()) {
                rows.add(List.of(
                        kind.sheetName(locale),
                        column.head(locale),
                        say(column.required() ? "YES" : "NO", locale),
                        help(kind, column, locale)));
            }
        }
        List<Sheet.Head> heads = List.of(
                new Sheet.Head(messages.getMessage("intake.help.table", null, locale), 14),
                new Sheet.Head(messages.getMessage("intake.help.column", null, locale), 18),
                new Sheet.Head(messages.getMessage("intake.help.required", null, locale), 10),
                new Sheet.Head(messages.getMessage("intake.help.how", null, locale), 80));
        return new Sheet(messages.getMessage("intake.help", null, locale), heads, rows);
    }

    private String help(SheetKind kind, Column column, Locale locale) {
        String words = column.choices().stream()
                .map(choice -> say(choice, locale))
                .collect(Collectors.joining(messages.getMessage("intake.word.or", null, locale)));
        String usual = messages.getMessage("intake.help." + column.type(), new Object[] {words}, locale);
        String own =
                messages.getMessage("intake.help." + kind + '.' + column.id().replace('/', '.'), null, "", locale);
        return own.isEmpty() ? usual : own + ' ' + usual;
    }

    private String say(String word, Locale locale) {
        return messages.getMessage("intake.word." + word, null, word, locale);
    }

    /** What is stored. */
    public Sheet filled(SheetKind kind, long contestId, Locale locale) {
        List<Map<String, String>> rows = switch (kind) {
            case PRESENTERS -> presenters(contestId);
            case METRICS -> metrics(contestId);
            case JUDGES -> {
                Panels panels = new Panels(judges.panels(contestId));
                yield judges.list(contestId).stream()
                        .map(j -> JudgeDesk.values(
                                new JudgeFacts(j.code(), j.name(), j.organisation(), j.panel(), j.chief()),
                                j.recusals(),
                                panels))
                        .toList();
            }
        };
        return sheet(kind, rows.stream().map(row -> row(kind, row, locale)).toList(), contestId, locale);
    }

    private List<Map<String, String>> presenters(long contestId) {
        var written = reports.all(contestId);
        return presenters.list(contestId).stream()
                .map(p -> PresenterDesk.values(
                        p.number(),
                        new PresenterFacts(p.name(), p.organisation(), p.position()),
                        written.get(p.number()).text()))
                .toList();
    }

    private List<Map<String, String>> metrics(long contestId) {
        List<Map<String, String>> rows = new ArrayList<>();
        Map<Integer, String> names = new HashMap<>();
        presenters.list(contestId).forEach(presenter -> names.put(presenter.number(), presenter.name()));
        reports.all(contestId)
                .forEach((number, report) -> report.metrics()
                        .forEach(
                                metric -> rows.add(MetricDesk.values(number, names.getOrDefault(number, ""), metric))));
        return rows;
    }

    private List<@Nullable Object> row(SheetKind kind, Map<String, String> values, Locale locale) {
        List<@Nullable Object> row = new ArrayList<>();
        kind.columns().forEach(column -> row.add(value(column, values.getOrDefault(column.id(), ""), locale)));
        return row;
    }

    private @Nullable Object value(Column column, String value, Locale locale) {
        if (value.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case TEXT, PROSE -> value;
            case WHOLE -> Integer.valueOf(value);
            case DECIMAL -> new BigDecimal(value);
            case WORD -> say(value, locale);
        };
    }

    private List<String> choices(Column column, long contestId, Locale locale) {
        return column.id().equals("panel")
                ? new Panels(judges.panels(contestId)).all()
                : column.choices().stream().map(choice -> say(choice, locale)).toList();
    }

    private Sheet sheet(SheetKind kind, List<List<@Nullable Object>> rows, long contestId, Locale locale) {
        return new Sheet(
                kind.sheetName(locale),
                kind.columns().stream()
                        .map(column ->
                                new Sheet.Head(column.head(locale), column.width(), choices(column, contestId, locale)))
                        .toList(),
                rows);
    }
}
