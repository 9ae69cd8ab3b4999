package org.saimahui.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.stage.StageService;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Thirds and the like on every page and in every table: as many decimals as the rule says, never more. */
@OnH2
class PrintedNumbersTests {

    /** Means of three judges, shares of eleven votes, two panels: hardly a number that ends. */
    private static final String THIRDS = """
            {"format": "saimahui-contest/1",
             "contest": {"slug": "%s", "title": "三分之一", "published": true, "state": "CLOSED", "host": "市直机关工委",
                         "venue": "市民中心", "startsAt": "2026-11-24T19:00:00"},
             "rule": {"criteria": [{"code": "a", "name": "能力", "min": "0", "max": "100", "step": "0.5"}],
                      "panels": [{"code": "experts", "name": "专家评委", "weight": "50"},
                                 {"code": "peers", "name": "同行评委", "weight": "30"}],
                      "audience": {"weight": "20", "choices": 1}},
             "presenters": [{"number": 1, "name": "李娜", "organisation": "市水利局"},
                            {"number": 2, "name": "王强", "organisation": "市交通局"},
                            {"number": 3, "name": "赵敏", "organisation": "市教育局"}],
             "judges": [{"code": "J1", "name": "方远", "panel": "experts"}, {"code": "J2", "panel": "experts"},
                        {"code": "J3", "panel": "experts"}, {"code": "J4", "panel": "peers"},
                        {"code": "J5", "panel": "peers"}, {"code": "J6", "panel": "peers"}],
             "scorecards": [%s],
             "adjustments": [{"presenter": 2, "kind": "TIME", "points": "-0.5",
                              "reason": "超时 72 秒（发言 6:12，时限 5:00） / 72 s over the limit (spoken 6:12, limit 5:00)",
                              "proposedBy": "计时员", "approvedBy": "监督员"}],
             "votes": [{"presenter": 1, "votes": 7}, {"presenter": 2, "votes": 3}, {"presenter": 3, "votes": 1}]}
            """;

    private static final Pattern LONG = Pattern.compile("[0-9]+\\.[0-9]{3,}…?");

    /** What shows its arithmetic shows it exactly; the rule has an example of rounding in it. */
    private static final Pattern SUMS = Pattern.compile(
            "<(dd|p) class=\"sum-line\".*?</\\1>|<ol class=\"rules\">.*?</ol>|<(script|style).*?</\\2>| d=\"[^\"]*\"",
            Pattern.DOTALL);

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private ContestService contests;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private StageService stage;

    @Test
    void noPageAndNoTableHasMoreDecimalsThanTheRule() throws IOException {
        ContestView contest = imported("thirds");
        stage.command(contest.id(), StageCommand.of(Command.RELEASE));
        String open = "/c/thirds";
        String desk = "/organise/thirds";

        for (String page : List.of(
                open,
                open + "?lang=en",
                open + "/screen",
                open + "/results",
                open + "/results?lang=en",
                open + "/results/2",
                open + "/results.csv",
                open + "/marks.csv",
                desk + "/standings",
                desk + "/standings/all",
                desk + "/release",
                desk + "/console",
                desk + "/adjustments",
                desk + "/export/ranking.csv")) {
            assertThat(tooLong(SUMS.matcher(text(page)).replaceAll("")))
                    .as(page)
                    .isEmpty();
        }
        for (String book : List.of(open + "/results.xlsx", desk + "/export/ranking.xlsx")) {
            String sheet = part(book, "xl/worksheets/sheet1.xml");
            assertThat(tooLong(sheet)).as(book).isEmpty();
            assertThat(sheet).contains("<v>90.33</v>", "<v>-0.50</v>");
            assertThat(HtmlUtils.htmlUnescape(part(book, "xl/sharedStrings.xml")))
                    .contains("三分之一", "市民中心");
            assertThat(part(book, "xl/styles.xml")).contains("\"0.00\"");
        }
    }

    @Test
    void thePublicRowNamesThePanelsAndThePointsByHand() {
        imported("panels");

        assertThat(words("/c/panels"))
                .contains("专家评委 90.33 同行评委 81.17 观众 100.00 得票 7", "观众 42.86 加减分 −0.50 得票 3")
                .contains("得分由专家评委占 50%、同行评委占 30%、观众占 20%合成，加上或减去每一行写明的加减分");
        assertThat(words("/c/panels?lang=en"))
                .contains("Audience 42.86 Points by hand −0.50")
                .doesNotContain("Judges 90");
        assertThat(text("/api/v1/contests/panels/board"))
                .contains("\"presenter\":2", "\"adjustments\":\"-0.50\"")
                .containsOnlyOnce("\"adjustments\"");
    }

    @Test
    void theSheetSaysWhereWhenByWhomAndInOneLanguage() {
        ContestView contest = imported("facts");
        stage.command(contest.id(), StageCommand.of(Command.RELEASE));

        String chinese = text("/c/facts/results");
        String first = chinese.substring(0, chinese.indexOf("</article>"));
        assertThat(first)
                .contains("市直机关工委", "市民中心", "2026-11-24 19:00", "专家评委 3 席", "同行评委 3 席", "结果指纹", "role=\"img\"", "签字")
                .doesNotContain("划线并加括号", "class=\"rules\"");
        assertThat(chinese).contains("超时 72 秒（发言 6:12，时限 5:00）").doesNotContain("over the limit");
        assertThat(text("/c/facts/results?lang=en"))
                .contains("72 s over the limit (spoken 6:12, limit 5:00)")
                .doesNotContain("超时 72");
        assertThat(text("/c/facts/results.csv"))
                .contains("1 号席 专家评委,", "4 号席 同行评委,")
                .doesNotContain("方远");
        assertThat(text("/organise/facts/export/ranking.csv")).contains("1 号席 专家评委 方远,");
    }

    @Test
    void pointsByHandStandOnTheConsoleWhileMarkingIsOpenAndWhenItIsReopened() {
        String draft = THIRDS.formatted("open", "").replace("\"CLOSED\"", "\"DRAFT\"");
        exchange.importFile(draft.substring(0, draft.indexOf(",\n \"adjustments\""))
                .concat("}")
                .getBytes(StandardCharsets.UTF_8));
        ContestView contest = contests.get("open");
        stage.command(contest.id(), StageCommand.of(Command.GO_LIVE));
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "迟到");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));

        assertThat(text("/organise/open/console")).contains(">−1.00</td>");

        StageCommand close =
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("没有人送出");
        stage.command(contest.id(), close);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1).because("更正"));
        assertThat(text("/organise/open/console")).contains(">−1.00</td>");
    }

    private ContestView imported(String slug) {
        List<String> cards = new ArrayList<>();
        String[][] marks = {
            {"90", "90.5", "90.5", "81", "81", "81.5"},
            {"85", "85", "85.5", "77", "77.5", "77.5"},
            {"70", "70.5", "70", "60", "60.5", "60"}
        };
        for (int presenter = 1; presenter <= 3; presenter++) {
            for (int judge = 1; judge <= 6; judge++) {
                cards.add("{\"presenter\": %d, \"judge\": \"J%d\", \"marks\": {\"a\": \"%s\"}}"
                        .formatted(presenter, judge, marks[presenter - 1][judge - 1]));
            }
        }
        exchange.importFile(THIRDS.formatted(slug, String.join(",", cards)).getBytes(StandardCharsets.UTF_8));
        return contests.get(slug);
    }

    private static List<String> tooLong(String text) {
        return LONG.matcher(text).results().map(MatchResult::group).toList();
    }

    private String text(String address) {
        MvcTestResult answer = answer(address);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What a reader sees of a page. */
    private String words(String address) {
        return text(address).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private MvcTestResult answer(String address) {
        MvcTestResult answer = organiser.get(address);
        assertThat(answer).as(address).hasStatusOk();
        return answer;
    }

    private String part(String address, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(
                        answer(address).getResponse().getContentAsByteArray()))
                .get()) {
            ZipArchiveEntry entry = zip.getEntry(name);
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
