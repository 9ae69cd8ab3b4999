package org.saimahui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.spreadsheet.CsvLayout.Encoding;
import org.saimahui.spreadsheet.CsvLayout.Separator;

class CsvReaderTests {

    private static final String TEXT = "序号,姓名\r\n1,张艳\r\n2,丁飞龙\r\n";

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void whatAProgramWroteAroundATextIsNoPartOfIt() {
        assertThat(texts("序号,姓名\n=\"007\",\"=\"\"甲一\"\"\"\n'=\"1\",x".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("序号", "姓名"), List.of("007", "甲一"), List.of("=\"1\"", "x"));
    }

    @Test
    void utf8WithAndWithoutMarkAndUtf16AndGb18030AreGuessed() {
        for (byte[] content : List.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8),
                TEXT.getBytes(StandardCharsets.UTF_16),
                ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE),
                TEXT.getBytes(StandardCharsets.UTF_16LE),
                TEXT.getBytes(StandardCharsets.UTF_16BE),
                TEXT.getBytes(GB18030))) {
            assertThat(texts(content)).containsExactly(List.of("序号", "姓名"), List.of("1", "张艳"), List.of("2", "丁飞龙"));
        }
        assertThat(layout(TEXT.getBytes(GB18030)).encoding()).isEqualTo(Encoding.GB18030);
        assertThat(layout(TEXT.getBytes(StandardCharsets.UTF_16)).encoding()).isEqualTo(Encoding.UTF_16);
    }

    @Test
    void big5AndFullWidthCommasAreGuessedWhereNothingElseFits() {
        Charset big5 = Charset.forName("x-windows-950");
        String traditional = "序號，姓名，單位\r\n1，張艷，市發展和改革委員會\r\n2，丁飛龍，市人力資源和社會保障局\r\n";

        assertThat(layout(traditional.getBytes(big5))).isEqualTo(new CsvLayout(Encoding.BIG5, Separator.WIDE_COMMA));
        assertThat(texts(traditional.getBytes(big5))).contains(List.of("1", "張艷", "市發展和改革委員會"));
        assertThat(layout(traditional.getBytes(GB18030)).encoding()).isEqualTo(Encoding.GB18030);
        assertThat(layout("姓名,做法\n甲,一家一策，一抓到底\n".getBytes(StandardCharsets.UTF_8))
                        .separator())
                .isEqualTo(Separator.COMMA);
    }

    /** 一 and 　 have their zero on the other side; long texts have hardly any. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutAMarkIsKnownWhateverItSays(String charset) {
        String text = "姓名,一件小事\r\n王一一,　一次走访，一份清单，一家一策，一抓到底\r\n李四," + "复工复产稳增长".repeat(80) + "\r\n";

        assertThat(layout(text.getBytes(Charset.forName(charset))).encoding()).isEqualTo(Encoding.UTF_16);
        Spreadsheet read = read(text.getBytes(Charset.forName(charset)), ReadingWish.GUESS);
        assertThat(Books.texts(read.tables().get(0)).get(1)).containsExactly("王一一", "　一次走访，一份清单，一家一策，一抓到底");
    }

    @Test
    void aWrongGuessOfTheEncodingCanBeCorrected() {
        // Two Chinese characters of GB18030 that happen to be sound UTF-8 too.
        byte[] ambiguous = "联通".getBytes(GB18030);
        assertThat(layout(ambiguous).encoding()).isEqualTo(Encoding.GB18030);

        byte[] latin = {'a', ',', (byte) 0xc2, (byte) 0xb7};
        assertThat(layout(latin).encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(read(latin, new ReadingWish(Encoding.GB18030, null, false))
                        .tables()
                        .get(0)
                        .lines()
                        .get(0)
                        .cell(1)
                        .text())
                .isEqualTo(new String(new byte[] {(byte) 0xc2, (byte) 0xb7}, GB18030));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "~", "^", "｜", "；"})
    void theSeparatorIsTheOneOfTheHeads(String sign) {
        byte[] content = ("序号" + sign + "姓名" + sign + "单位\n1" + sign + "\"a,b;c\td|e\"" + sign + "x\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(layout(content).separator().sign()).isEqualTo(sign.charAt(0));
        assertThat(texts(content).get(1)).containsExactly("1", "a,b;c\td|e", "x");
    }

    @Test
    void aBarSeparatesAndMayStandInATitleAboveCommas() {
        assertThat(texts("席位|评委组\nJ1|专家".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("席位", "评委组"), List.of("J1", "专家"));
        assertThat(texts("名单 | 2026\n序号,姓名\n1,张艳|女\n".getBytes(StandardCharsets.UTF_8)))
                .contains(List.of("序号", "姓名"), List.of("1", "张艳|女"));
        assertThat(texts("序号|姓名|题目\n1|张艳|少走路，多办事,再办好\n".getBytes(StandardCharsets.UTF_8)))
                .contains(List.of("1", "张艳", "少走路，多办事,再办好"));
        assertThat(texts("述职会 | 名单 | 2026\n序号,姓名\n1,张艳\n".getBytes(StandardCharsets.UTF_8)))
                .contains(List.of("序号", "姓名"), List.of("1", "张艳"));
        assertThat(texts("姓名|题目\n张艳|改革,服务\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("姓名", "题目"), List.of("张艳", "改革,服务"));
    }

    @Test
    void aBarInACellOrATitleLeavesFullWidthCommasWhatTheyAre() {
        assertThat(texts("姓名，单位\n张艳，市委|办\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("姓名", "单位"), List.of("张艳", "市委|办"));
        assertThat(texts("名单 | 2026\n姓名，单位\n张艳，市委办\n".getBytes(StandardCharsets.UTF_8)))
                .contains(List.of("姓名", "单位"), List.of("张艳", "市委办"));
    }

    @Test
    void aTildeOfATitleOrATextSeparatesNothing() {
        assertThat(texts("3月~5月\n序号,姓名\n1,张~艳\n".getBytes(StandardCharsets.UTF_8)))
                .contains(List.of("序号", "姓名"), List.of("1", "张~艳"));
        assertThat(texts("姓名~时间\n张艳~9:00；10:00，11:00\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("姓名", "时间"), List.of("张艳", "9:00；10:00，11:00"));
        assertThat(texts("姓名，做法\n张艳，一家一策；一抓到底\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("姓名", "做法"), List.of("张艳", "一家一策；一抓到底"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void utf32WithoutAMarkIsKnownToo(String charset) {
        byte[] content = TEXT.getBytes(Charset.forName(charset));

        assertThat(layout(content).encoding()).isEqualTo(Encoding.UTF_32);
        assertThat(texts(content)).containsExactly(List.of("序号", "姓名"), List.of("1", "张艳"), List.of("2", "丁飞龙"));
    }

    @Test
    void theMarkOfGb18030IsNoPartOfTheFirstHead() {
        assertThat(texts(("\ufeff" + TEXT).getBytes(GB18030))).contains(List.of("序号", "姓名"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void utf32IsKnownByItsMark(String charset) {
        byte[] content = ("\ufeff" + TEXT).getBytes(Charset.forName(charset));

        assertThat(layout(content).encoding()).isEqualTo(Encoding.UTF_32);
        assertThat(texts(content)).containsExactly(List.of("序号", "姓名"), List.of("1", "张艳"), List.of("2", "丁飞龙"));
        assertRefused("SHEET_BAD_ENCODING", List.of("UTF-32", 3), Arrays.copyOf(content, content.length - 1));
    }

    @Test
    void aChosenSeparatorWinsOverTheGuess() {
        byte[] content = "a;b,c,d\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read(content, new ReadingWish(null, Separator.SEMICOLON, false))
                        .tables()
                        .get(0)
                        .lines()
                        .get(0)
                        .cells())
                .extracting(Cell::text)
                .containsExactly("a", "b,c,d");
    }

    @Test
    void quotesGoAcrossLinesAndRowsKeepTheNumbersOfTheProgram() {
        byte[] content = "序号,述职\n\n1,\"第一行\r\n第二行说\"\"好\"\"\"\n2,x\n".getBytes(StandardCharsets.UTF_8);
        Table table = read(content, ReadingWish.GUESS).tables().get(0);

        assertThat(table.lines()).extracting(Line::number).containsExactly(1, 3, 4);
        assertThat(table.lines().get(1).cell(1).text()).isEqualTo("第一行\n第二行说\"好\"");
        assertThat(table.lines().get(1).address(1)).isEqualTo("B3");
    }

    @Test
    void anUnclosedQuoteIsToldWithItsRow() {
        assertRefused("SHEET_OPEN_QUOTE", List.of(3), "序号,姓名\n1,张艳\n2,\"丁飞龙\n3,叶定波\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textBehindAClosedQuoteIsReadOnAsProgramsDo() {
        assertThat(texts("序号,题目,单位\n1,\"最多跑一次\"改革,\"甲,乙\"\n2,\"a\" b\"c\",x\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        List.of("序号", "题目", "单位"), List.of("1", "最多跑一次改革", "甲,乙"), List.of("2", "a b\"c\"", "x"));
    }

    @Test
    void halfACharacterIsToldWithItsLine() {
        byte[] start = "序号,姓名\n1,".getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(start, start.length + 3);
        content[start.length] = (byte) 0xed;
        content[start.length + 1] = (byte) 0xa0;
        content[start.length + 2] = (byte) 0x80;

        assertRefused("SHEET_HALF_CHARACTER", List.of(2), content);
    }

    @Test
    void bytesThatAreNoTextInAnyEncodingAreRefused() {
        assertRefused("SHEET_NO_ENCODING", List.of(2), new byte[] {'a', '\n', (byte) 0xff, 'b'});
        assertRefused(
                "SHEET_BAD_ENCODING",
                List.of("UTF-8", 1),
                new ReadingWish(Encoding.UTF_8, null, false),
                TEXT.getBytes(GB18030));
    }

    @Test
    void tooManyRowsAndColumnsAreRefusedWithTheirNumber() {
        assertRefused(
                "SHEET_TOO_MANY_ROWS",
                List.of("", 10_001, 10_000),
                ("a,b\n" + "1,2\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8));
        assertThat(texts(("a,b\n" + "1,2\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8)))
                .hasSize(10_001);
        assertRefused(
                "SHEET_TOO_MANY_COLUMNS",
                List.of("", 2, 300, 100),
                ("a,b\n" + "1,".repeat(299) + "1\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void excelsOwnHintOfTheSeparatorIsNoRow() {
        byte[] content = "sep=;\r\na;b\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(texts(content)).containsExactly(List.of("a", "b"));
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+1", "-x", "@SUM(A1)", "'\ttab'"})
    void hostileTextIsWrittenHarmlessAndReadBackAsItWas(String hostile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter.write(Books.sheet("x", List.of("a", "b"), List.of(hostile, new BigDecimal("-0.50"))), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\ufeffa,b").contains("'" + hostile, ",-0.50");
        assertThat(texts(out.toByteArray()).get(1)).containsExactly(hostile, "-0.50");
    }

    private static List<List<String>> texts(byte[] content) {
        return Books.texts(read(content, ReadingWish.GUESS).tables().get(0));
    }

    private static CsvLayout layout(byte[] content) {
        return java.util.Objects.requireNonNull(read(content, ReadingWish.GUESS).layout());
    }

    private static Spreadsheet read(byte[] content, ReadingWish wish) {
        return SpreadsheetReader.read(content, name -> true, wish, rows -> {});
    }

    private static void assertRefused(String code, List<Object> args, byte[] content) {
        assertRefused(code, args, ReadingWish.GUESS, content);
    }

    private static void assertRefused(String code, List<Object> args, ReadingWish wish, byte[] content) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> read(content, wish))
                .isInstanceOfSatisfying(UnreadableFileException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.args()).containsExactly(args.toArray());
                });
    }
}
