package org.saimahui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and days as a spreadsheet program shows them. */
class NumberFormatTests {

    @ParameterizedTest
    @CsvSource({
        "@\"局\", 财政局",
        "General;General;General;\"市\"@\\局, 市财政局",
        "@, 财政",
        "General, 财政",
        "0.00, 财政",
        "'[Red]_(@_)', 财政"
    })
    void aTextIsShownWithWhatItsFormatWritesAroundIt(String format, String shown) {
        assertThat(NumberFormat.of(format).show("财政")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "General | 财政",
                "@ | 财政",
                "0.00 | 财政",
                ";; | 财政",
                "0;-0;0;@ | 财政",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 财政",
                "\"@\"0 | 财政",
                "@\"局\" | 财政局",
                "General;General;General;\"市\"@\"局\" | 市财政局",
                "[Red]\\市@!局 | 市财政局",
                "@@ | 财政财政",
                ";;; | ~~"
            })
    void aTextIsShownAsItsFormatSays(String format, String shown) {
        assertThat(NumberFormat.of(format).show("财政")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "General | 7.11 | 7.11",
                "0 | 97.4 | 97",
                "0% | 0.97 | 97%",
                "0.0% | 0.125 | 12.5%",
                "0.00 | 7.1 | 7.10",
                "0.00 | -7.1 | -7.10",
                "#,##0 | 1234567 | 1,234,567",
                "#,##0.00 | 1234.5 | 1,234.50",
                "000 | 7 | 007",
                "#.## | 0.5 | .5",
                "0.## | 3 | 3",
                "0.00E+00 | 123456 | 1.23E+05",
                "0\"个\" | 48 | 48个",
                "0.0\"万元\" | 3.25 | 3.3万元",
                "#,##0, | 1234567 | 1,235",
                "0\\.0,\"万\" | 12345 | 1.2万",
                "¥#,##0.00 | 1234 | ¥1,234.00",
                "[$¥-804]#,##0.00 | 5 | ¥5.00",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | -5 | -5.00",
                "0;(0) | -5 | (5)",
                "[Red][>=100]0;0.0 | 50 | 50.0",
                "# ?/? | 0.5 | ?/?",
                ";;; | 5 | ~~",
                "000-0000 | 1234567 | 123-4567",
                "@ | 12 | 12"
            })
    void aNumberIsShownAsItsFormatSays(String format, String value, String shown) {
        assertThat(NumberFormat.of(format).show(new BigDecimal(value), value).strip())
                .isEqualTo(shown);
        assertThat(NumberFormat.of(format).isDate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "yyyy-mm-dd | 2022-06-30",
                "yyyy\"年\"m\"月\" | 2022年6月",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@ | 2022年6月30日;",
                "m/d/yy | 6/30/22",
                "h:mm AM/PM | 7:05 PM",
                "上午/下午h\"时\"mm\"分\" | 下午7时05分",
                "mm:ss | 05:09",
                "[h]:mm | 1075003:05"
            })
    void aDayIsShownAsItsFormatSays(String format, String shown) {
        NumberFormat made = NumberFormat.of(format);
        LocalDateTime moment = LocalDateTime.of(2022, 6, 30, 19, 5, 9);

        assertThat(made.isDate()).isTrue();
        assertThat(made.show(moment, new BigDecimal("44791.79524305555"))).isEqualTo(shown.replace(";", ""));
    }

    @Test
    void whatExcelCountsAsDaysIsCountedTheSame() {
        assertThat(date("1", false)).isEqualTo("1900-01-01");
        assertThat(date("59", false)).isEqualTo("1900-02-28");
        assertThat(date("61", false)).isEqualTo("1900-03-01");
        assertThat(date("46350", false)).isEqualTo("2026-11-24");
        assertThat(date("0", true)).isEqualTo("1904-01-01");
        assertThat(date("44888", true)).isEqualTo("2026-11-24");
    }

    private static String date(String days, boolean from1904) {
        byte[] book = Books.raw("<sheetData><row><c s=\"1\"><v>" + days + "</v></c></row></sheetData>");
        if (from1904) {
            java.util.Map<String, byte[]> parts =
                    Books.parts("<sheetData><row><c s=\"1\"><v>" + days + "</v></c></row></sheetData>");
            String workbook = new String(parts.get("xl/workbook.xml"), java.nio.charset.StandardCharsets.UTF_8);
            parts.put(
                    "xl/workbook.xml",
                    workbook.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            book = Books.zip(parts);
        }
        return SpreadsheetReader.read(book, name -> true, ReadingWish.GUESS, rows -> {})
                .tables()
                .get(0)
                .lines()
                .get(0)
                .cell(0)
                .text();
    }
}
