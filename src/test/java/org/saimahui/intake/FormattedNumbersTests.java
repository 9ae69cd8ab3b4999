package org.saimahui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.contest.ContestView;
import org.saimahui.spreadsheet.Books;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers whose formats write words around them: what the sheet shows is what is taken, or it is flagged. */
@OnH2
class FormattedNumbersTests {

    @Autowired
    private Evenings evenings;

    @Autowired
    private ImportService imports;

    private final List<Upload> uploads = new ArrayList<>();

    @AfterEach
    void drop() {
        uploads.forEach(imports::drop);
    }

    @Test
    void aRunningNumberIsReadOutOfTheWordsOfItsFormat() {
        List<String> formats = List.of("\"第\"0\"号\"", "0\"、\"", "\"No.\"000", "(0)", "\"甲\"0", "0");
        StringBuilder rows = new StringBuilder("<sheetData>" + heads("序号", "姓名"));
        String[] held = {"31", "32", "33", "34", "35", "36.4"};
        for (int i = 0; i < held.length; i++) {
            int row = i + 2;
            rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"" + (i + 1) + "\"><v>" + held[i] + "</v></c>"
                    + text("B" + row, "甲某" + i) + "</row>");
        }

        assertThat(plan(Books.formatted(rows + "</sheetData>", formats))
                        .sheets()
                        .get(0)
                        .rows())
                .extracting(row -> row.faults().isEmpty()
                        ? row.key()
                        : row.faults().get(0).code() + " " + row.faults().get(0).address())
                .containsExactly("31", "32", "33", "34", "IMPORT_SHOWN_OTHERWISE A6", "IMPORT_NOT_WHOLE A7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0\"个\"          | 48     | 48 个 EXACT []",
                "0.0\"%\"         | 97     | 97 % EXACT []",
                "0.0%             | 0.97   | 97 % EXACT []",
                "0.0%             | -0.035 | -3.5 % EXACT []",
                "\"约\"0          | 48     | 48 - ABOUT []",
                "\"近\"0.0\"万家\" | 2.9    | 2.9 万家 NEARLY []",
                "0!.0,\"万\"      | 12345  | 1.2345 万 EXACT [IMPORT_ROUNDED]",
                "0\"万元\"        | 3      | 3 万元 EXACT []",
                "_ * #,##0.00_ ;_ * (#,##0.00) | -1234.5 | -1234.5 - EXACT []",
                "G/通用格式\"户\"   | 12     | 12 户 EXACT []",
                "0;@              | -5     | -5 - EXACT []",
                "\"第\"0\"名\"    | 3      | IMPORT_SHOWN_OTHERWISE",
                "\"合格\"         | 3      | IMPORT_SHOWN_OTHERWISE",
                "0.0,             | 12345  | IMPORT_SHOWN_OTHERWISE",
                ";;;              | 7      | IMPORT_SHOWN_OTHERWISE",
                "# ?/?            | 0.5    | IMPORT_FORMAT_UNKNOWN",
                "yyyy-mm-dd       | 45000  | IMPORT_DATE_NOT_NUMBER",
                "h:mm             | 0.21   | IMPORT_TIME_NOT_NUMBER"
            })
    void aFigureIsWhatItsFormatShows(String format, String held, String taken) {
        String sheet = "<sheetData>" + heads("述职人序号", "指标", "数值") + "<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
                + text("B2", "家数") + "<c r=\"C2\" s=\"1\"><v>" + held + "</v></c></row></sheetData>";
        RowPlan row = plan(Books.formatted(sheet, List.of(format)), SheetKind.METRICS)
                .sheets()
                .get(0)
                .rows()
                .get(0);

        assertThat(
                        row.faults().isEmpty()
                                ? changed(row, "value", "") + " " + changed(row, "unit", "-") + " "
                                        + changed(row, "qualifier", "EXACT") + " "
                                        + row.notes().stream().map(Fault::code).toList()
                                : row.faults().get(0).code())
                .isEqualTo(taken);
    }

    /** Who types 5:30 into a sheet gets a clock's time; it counts as it shows. */
    @Test
    void aTimeThatASheetKeepsAsOneIsCountedInItsUnit() {
        String sheet = "<sheetData>" + heads("述职人序号", "指标", "数值", "单位") + "<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
                + text("B2", "时长") + "<c r=\"C2\" s=\"1\"><v>0.22916666666666666</v></c>" + text("D2", "分钟")
                + "</row></sheetData>";
        RowPlan row = plan(Books.formatted(sheet, List.of("h:mm")), SheetKind.METRICS)
                .sheets()
                .get(0)
                .rows()
                .get(0);

        assertThat(row.faults()).isEmpty();
        assertThat(changed(row, "value", "")).isEqualTo("5.5");
    }

    /** A choice is the word that shows, whatever number stands behind it. */
    @Test
    void aWordThatAFormatShowsForANumberIsTheWord() {
        String sheet = "<sheetData>" + heads("述职人序号", "指标", "数值", "已核实") + "<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
                + text("B2", "家数") + "<c r=\"C2\"><v>5</v></c><c r=\"D2\" s=\"1\"><v>1</v></c></row></sheetData>";
        RowPlan no = plan(Books.formatted(sheet, List.of("\"否\"")), SheetKind.METRICS)
                .sheets()
                .get(0)
                .rows()
                .get(0);
        RowPlan yes = plan(Books.formatted(sheet, List.of("\"是\"")), SheetKind.METRICS)
                .sheets()
                .get(0)
                .rows()
                .get(0);

        assertThat(changed(no, "verified", "")).isEqualTo("NO");
        assertThat(changed(yes, "verified", "")).isEqualTo("YES");
        RowPlan decimals = plan(Books.formatted(sheet, List.of("0.00")), SheetKind.METRICS)
                .sheets()
                .get(0)
                .rows()
                .get(0);
        assertThat(changed(decimals, "verified", "")).as("1.00").isEqualTo("YES");
    }

    private static String heads(String... heads) {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < heads.length; i++) {
            row.append(text((char) ('A' + i) + "1", heads[i]));
        }
        return row + "</row>";
    }

    private static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String changed(RowPlan row, String column, String otherwise) {
        return row.changes().stream()
                .filter(change -> change.column().id().equals(column))
                .map(RowPlan.Change::after)
                .findFirst()
                .orElse(otherwise);
    }

    private ImportPlan plan(byte[] book) {
        return plan(book, null);
    }

    private ImportPlan plan(byte[] book, @org.jspecify.annotations.Nullable SheetKind kind) {
        ContestView contest = evenings.draft();
        String id = imports.receive(contest.id(), "organiser", "表.xlsx", book);
        Upload upload = imports.get(contest.id(), "organiser", id);
        uploads.add(upload);
        imports.choose(upload, null, null, kind, false);
        return imports.plan(imports.get(contest.id(), "organiser", id), Duration.ofMinutes(1))
                .orElseThrow();
    }
}
