package org.saimahui.scoreboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.stage.StageService;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What looks equal is equal, or the page says what told it apart: on the ranking, the wall, the sheet and in tables. */
@OnH2
class EqualTotalsTests {

    private static final String FILE = """
            {"format": "saimahui-contest/1",
             "contest": {"slug": "%s", "title": "同分", "published": true, "state": "CLOSED"},
             "rule": {"criteria": [{"code": "a", "name": "状态", "min": "0", "max": "100"},
                                   {"code": "b", "name": "能力", "min": "0", "max": "100"}],
                      "panels": [{"code": "p", "name": "评委", "weight": "100"}], "ranking": %s},
             "presenters": [{"number": 1, "name": "李娜"}, {"number": 2, "name": "王强"}, {"number": 3, "name": "赵敏"}],
             "judges": [{"code": "J1", "panel": "p"}, {"code": "J2", "panel": "p"}, {"code": "J3", "panel": "p"}],
             "scorecards": [%s]}
            """;

    private static final String EXACT = "{\"on\": \"EXACT\"}";

    private static final String LADDER = "{\"tieBreaks\": [{\"by\": \"CRITERION\", \"code\": \"b\"}]}";

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private ContestService contests;

    @Autowired
    private StageService stage;

    @Test
    void exactTotalsGetAsManyDecimalsAsTellThemApart() {
        closed(
                "exact",
                EXACT,
                cards("90.01", "90.01", "90"),
                cards("90.01", "90.01", "90.01"),
                cards("90", "90", "90.02"));

        assertThat(text("/api/v1/contests/exact/board"))
                .contains("\"score\":\"90.01\",\"gap\":\"0.00\"", "\"shownScore\":\"90.010\",\"shownGap\":\"0.000\"")
                .contains("\"shownScore\":\"90.007\",\"shownGap\":\"0.003\"");
        assertThat(words("/c/exact")).contains("领先 90.010", "同分 差 0.003 90.007").doesNotContain(" 90.01 ");
        assertThat(words("/c/exact/screen")).contains("领先 90.010", "同分 90.007").doesNotContain(" 90.01 ");
        assertThat(words("/organise/exact/release")).contains("90.010", "90.007 同分");
        release("exact");
        assertThat(words("/c/exact"))
                .contains("第一名 90.010", "同分 差 0.003 90.007")
                .doesNotContain("领先");
        assertThat(words("/c/exact?lang=en")).contains("first place 90.010", "level, gap 0.003 90.007");
        assertThat(words("/c/exact/screen"))
                .contains("第一名 90.010", "同分 90.007", "比第二名多 0.003 分")
                .doesNotContain("领先");
        assertThat(words("/c/exact/results")).contains("90.01 0 90.010 ", "90.007 同分");
        assertThat(words("/c/exact/results?lang=en")).contains("90.007 level");
        assertThat(text("/c/exact/results.csv")).contains(",90.01,0,90.010,", ",90.01,0,90.007,");
        assertThat(words("/organise/exact/standings")).contains("90.010", "90.007 同分");
    }

    @Test
    void totalsThatDifferBeyondSixDecimalsAreSaidToDiffer() {
        released("beyond", EXACT, cards("90", "90", "90"), cards("90", "90", "90.0000003"), cards("80", "80", "80"));

        String said = "2 号、1 号写出来的总分相同，更后面的小数不同";
        for (String page : List.of("/c/beyond", "/c/beyond/results", "/organise/beyond/standings")) {
            assertThat(words(page))
                    .as(page)
                    .contains("90.000000", said, "几乎同分")
                    .doesNotContainPattern("(?<!几乎)同分 (90|差)");
        }
        assertThat(words("/c/beyond/screen")).contains(said).doesNotContainPattern("(?<!几乎)同分 (90|差)");
        assertThat(words("/c/beyond?lang=en")).contains("all but level").doesNotContainPattern("(?<!all but )level ");
        assertThat(text("/c/beyond/results.csv"))
                .contains(",总分,状态,备注\r\n", "90.000000,参赛,\r\n", "90.000000,参赛," + said + "\r\n");
    }

    @Test
    void everySumEndsInTheNumberThatItsRowPrints() {
        released(
                "ends",
                EXACT,
                cards("90.01", "90.01", "90"),
                cards("90.01", "90.01", "90.01"),
                cards("90", "90", "90.02"));
        assertThat(words("/c/ends/results/2")).contains("总分：90.010 ");
        assertThat(words("/c/ends/results/1")).contains("四舍五入到 3 位小数，得 90.007");

        released(
                "unrounded",
                "{}, \"rounding\": {\"total\": \"NONE\"}",
                cards("90", "90", "91"),
                cards("80", "80", "80"),
                cards("70", "70", "71"));
        assertThat(words("/c/unrounded/results/1")).contains("四舍五入到 2 位小数，得 90.33");
        assertThat(words("/c/unrounded/results/2")).contains("80.00");
    }

    @Test
    void theStepThatToldEqualTotalsApartStandsBesideThemInTheSameWords() {
        released("ladder", LADDER, pairs("40", "50"), pairs("50", "40"), pairs("45.5", "44.5"));
        String said = "1 号、3 号、2 号同分，比“能力得分”：50.00 &gt; 44.50 &gt; 40.00";

        for (String page :
                List.of("/c/ladder", "/c/ladder/screen", "/organise/ladder/standings", "/organise/ladder/release")) {
            assertThat(words(page)).as(page).containsOnlyOnce(said);
        }
        // once for narrow screens, once for the table
        assertThat(words("/c/ladder/results"))
                .hasSize(words("/c/ladder/results").replace(said, "").length() + 2 * said.length());
        for (String page : List.of("/organise/ladder/standings", "/organise/ladder/release", "/c/ladder/results")) {
            assertThat(words(page)).as(page).contains("90.00 同分 " + said);
        }
        assertThat(words("/c/ladder?lang=en"))
                .contains("No. 1, No. 3, No. 2 are level; compared by “points for 能力”: 50.00 &gt; 44.50 &gt; 40.00");
        assertThat(words("/c/ladder"))
                .contains("第一名 90.00")
                .contains("同分 90.00")
                .doesNotContain("差 0.00");
    }

    @Test
    void noPageLeadsToAVoteThatTheRuleDoesNotHave() {
        closed("voteless", LADDER, pairs("40", "50"), pairs("50", "40"), pairs("45", "45"));

        for (String page : List.of("/c/voteless", "/c/voteless/reports", "/organise/voteless")) {
            assertThat(text(page).split("</nav>")[0])
                    .as(page)
                    .doesNotContain("/c/voteless/vote\"", "/organise/voteless/tickets\"");
        }
    }

    @Test
    void aSingleJudgesMarkIsNotToldByAStep() {
        String alone = FILE.replace("{\"code\": \"J1\", \"panel\": \"p\"}, {\"code\": \"J2\", \"panel\": \"p\"}, ", "");
        List<String> cards = List.of(card(1, 3, "40", "50"), card(2, 3, "50", "40"), card(3, 3, "10", "10"));
        exchange.importFile(
                alone.formatted("alone", LADDER, String.join(",", cards)).getBytes(StandardCharsets.UTF_8));

        assertThat(words("/c/alone")).contains("1 号、2 号同分，按“能力得分”分先后");
        assertThat(text("/api/v1/contests/alone/board")).contains("\"by\":\"CRITERION\",\"code\":\"b\",\"values\":[]");
    }

    private void released(
            String slug, String ranking, List<String[]> first, List<String[]> second, List<String[]> third) {
        closed(slug, ranking, first, second, third);
        release(slug);
    }

    private void release(String slug) {
        stage.command(contests.get(slug).id(), StageCommand.of(Command.RELEASE));
    }

    private void closed(
            String slug, String ranking, List<String[]> first, List<String[]> second, List<String[]> third) {
        List<String> cards = new ArrayList<>();
        List<List<String[]>> all = List.of(first, second, third);
        for (int presenter = 1; presenter <= 3; presenter++) {
            for (int judge = 1; judge <= 3; judge++) {
                String[] marks = all.get(presenter - 1).get(judge - 1);
                cards.add(card(presenter, judge, marks[0], marks[1]));
            }
        }
        exchange.importFile(
                FILE.formatted(slug, ranking, String.join(",", cards)).getBytes(StandardCharsets.UTF_8));
    }

    private static String card(int presenter, int judge, String a, String b) {
        return "{\"presenter\": %d, \"judge\": \"J%d\", \"marks\": {\"a\": \"%s\", \"b\": \"%s\"}}"
                .formatted(presenter, judge, a, b);
    }

    /** Three judges' marks of the first criterion; nothing in the second. */
    private static List<String[]> cards(String... marks) {
        return Stream.of(marks).map(mark -> new String[] {mark, "0"}).toList();
    }

    /** The same marks from three judges. */
    private static List<String[]> pairs(String a, String b) {
        return List.of(new String[] {a, b}, new String[] {a, b}, new String[] {a, b});
    }

    private String words(String address) {
        return text(address).replaceAll("<[^>]+>", " ").replaceAll("[\\s\u3000\u00a0]+", " ");
    }

    private String text(String address) {
        MvcTestResult answer = organiser.get(address);
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
