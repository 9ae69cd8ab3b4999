package org.saimahui.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.document.StrictJson;
import org.saimahui.judging.SeatNames;
import org.saimahui.points.TimeReasons;
import org.saimahui.rule.RuleText;
import org.saimahui.scoreboard.TieWords;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.Result;
import org.saimahui.standings.TotalSum;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** The sheet is laid out from the documents alone. */
class ResultSheetsTests {

    private static final String RULE = """
            {"criteria": [{"code": "a", "name": "甲项", "min": "0", "max": "100", "step": "0.5"}],
             "panels": [{"code": "experts", "name": "专家评委", "weight": "80", "average": "MEAN",
                         "drop": {"highest": 1, "lowest": 1, "scope": "SCORECARD"}}],
             "audience": {"weight": "20", "conversion": "SHARE_OF_LEADER", "scale": "100", "choices": 3},
             "weights": "HUNDRED", "rounding": {"mode": "HALF_UP", "total": 2},
             "ranking": {"tieBreaks": [{"by": "PART", "code": "experts"}, {"by": "JUDGES_PREFER"}]}}
            """;

    private static final SheetFile FILE = file(RULE, JudgesShownAs.SEAT, List.of());

    private static final String RESULTS = """
            [{"presenter": 4, "name": "郑善铭", "place": 1, "total": "92.00", "state": "ACTIVE", "incomplete": false,
              "parts": {"audience": "66.66666666666667", "experts": "90"},
              "explanation": {
                "parts": [
                  {"part": "experts", "outcome": "COUNTS", "why": [], "exact": "90", "value": "90", "detail": {
                    "average": "MEAN", "lacking": [], "recused": [], "coefficients": {"a": "1"}, "factors": {"a": "1"},
                    "outlierCentres": {},
                    "cards": [{"judge": "J1", "marks": {"a": "80"}, "complete": true, "exact": "80", "total": "80"},
                              {"judge": "J10", "marks": {"a": "99.5"}, "complete": true, "exact": "99.5", "total": "99.5"},
                              {"judge": "J2", "marks": {"a": "90"}, "complete": true, "exact": "90", "total": "90"}],
                    "sum": {"droppedLowest": ["J1"], "droppedHighest": ["J10"], "tooFew": false, "kept": ["90"],
                            "exact": "90", "value": "90"}}},
                  {"part": "audience", "outcome": "COUNTS", "why": [], "exact": "66.66666666666667",
                   "value": "66.66666666666667", "detail":
                    {"conversion": "SHARE_OF_LEADER", "scale": "100", "votes": 80, "levels": null, "leader": 120,
                     "all": "300", "quorum": null, "eligible": null, "voters": null}}],
                "factors": {"audience": "0.2", "experts": "0.8"},
                "adjustments": [{"kind": "TIME", "points": "-0.5", "reason": "超时", "proposedBy": "计时员", "approvedBy": "监督员"}],
                "weighted": "92.5", "bonuses": "0", "bonusCap": null, "adjusted": "92", "floor": null, "exact": "92",
                "total": "92.00",
                "tieBreaks": [{"by": "PART", "code": "experts", "level": 2, "skipped": false, "values": {"4": "90", "5": "89"}, "split": true}]}}]
            """;

    private final JsonMapper json = JsonMapper.shared();

    private ResultSheets sheets;

    @BeforeEach
    void words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/release", "messages/contest", "messages/judging", "messages/scoreboard");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        RuleText rules = new RuleText(messages);
        sheets = new ResultSheets(
                messages,
                rules,
                new SeatNames(messages, login -> login),
                new TimeReasons(messages),
                new TieWords(messages, rules));
    }

    @Test
    void theMarksOfAMedianAreListedAndWhatHasNoNameIsCalledByItsCode() {
        String median = RESULTS.replace("\"average\": \"MEAN\"", "\"average\": \"MEDIAN\"")
                .replace("\"kept\": [\"90\"]", "\"kept\": [\"21\", \"23.5\"]");
        SheetFile nameless = ruled(RULE.replace("\"专家评委\"", "\"\"").replace("\"甲项\"", "\"\""));

        assertThat(sheet(nameless, median, Locale.CHINESE).toString()).contains("experts：中位数（21、23.5）", "criteria=[a]");
    }

    @Test
    void judgesAreCalledAsTheFileWantsIt() {
        SheetFile letters = file(RULE, JudgesShownAs.LETTER, List.of());
        assertThat(sheet(letters, RESULTS, Locale.CHINESE).seats())
                .extracting(ResultSheet.Seat::called)
                .containsExactly("评委 A", "评委 B", "评委 C");
        assertThat(sheet(letters, RESULTS, Locale.CHINESE).toString())
                .contains("评委 C 99.5")
                .doesNotContain("号席");

        SheetFile names = file(RULE, JudgesShownAs.NAME, List.of());
        assertThat(sheet(names, RESULTS, Locale.ENGLISH).seats())
                .extracting(ResultSheet.Seat::called)
                .containsExactly("Seat 1", "王芳", "Seat 10");
    }

    @Test
    void everyMinusThatIsPrintedIsATrueOne() {
        String below = RESULTS.replace("\"total\": \"92.00\"", "\"total\": \"-1.50\"")
                .replace("\"total\": \"80\"", "\"total\": \"-80\"");
        ResultSheet.Row row = sheet(FILE, below, Locale.CHINESE).rows().get(0);

        assertThat(row.total()).isEqualTo("−1.50");
        assertThat(row.totals().get(0).text()).isEqualTo("−80.0");
        assertThat(row.adjustments().get(0).points()).isEqualTo("−0.5");
        assertThat(String.join(" ", row.lines())).contains("−1.50").doesNotContain("-");
    }

    @Test
    void seatsStandInTheOrderPeopleCountThem() {
        assertThat(sheet().seats()).extracting(ResultSheet.Seat::code).containsExactly("J1", "J2", "J10");
    }

    @Test
    void droppedCardsAreStruckAndMarksStandInLine() {
        assertThat(row().totals())
                .containsExactly(
                        new ResultSheet.Cell("80.0", true),
                        new ResultSheet.Cell("90.0", false),
                        new ResultSheet.Cell("99.5", true));
    }

    @Test
    void theSumIsWrittenOutInTheOrderOfTheColumns() {
        assertThat(row().lines())
                .containsExactly(
                        "去掉最高分：10 号席 99.5；去掉最低分：1 号席 80.0",
                        "专家评委：(90) ÷ 1 = 90",
                        "观众：80 票 ÷ 最高 120 票 × 100 = 66.666666…",
                        "加权相加：90 × 0.8 + 66.666666… × 0.2 = 92.5",
                        "超时 −0.5：超时（计时员 提出，监督员 核准）",
                        "总分：92.5 − 0.5 = 92，四舍五入到 2 位小数，得 92.00",
                        "总分相同：4 号，按规则依次比较",
                        "第 1 步，比专家评委：4 号 90、5 号 89，分出先后",
                        "名次：高分在前，前面有 0 位，第 1 名");
        assertThat(row().steps())
                .extracting(ResultSheet.Step::title)
                .containsExactly("专家评委（权重 80）", "观众（权重 20）", "总分", "名次");
    }

    @Test
    void partsHaveTheDecimalsOfTheTotal() {
        assertThat(row().parts()).containsEntry("audience", "66.67").containsEntry("experts", "90.00");

        SheetFile three = ruled(RULE.replace("\"total\": 2", "\"total\": 3"));
        assertThat(sheet(three, RESULTS, Locale.CHINESE).rows().get(0).parts()).containsEntry("audience", "66.667");
    }

    @Test
    void totalsThatAreNotRoundedHaveTwoDecimals() {
        SheetFile unrounded = ruled(RULE.replace("\"total\": 2", "\"total\": \"NONE\""));
        String thirds = RESULTS.replace("\"exact\": \"92\"", "\"exact\": \"92.33333333333333333333333333333333\"")
                .replace("\"total\": \"92.00\"", "\"total\": \"92.33333333333333333333333333333333\"");

        assertThat(sheet(unrounded, thirds, Locale.CHINESE).rows().get(0).total())
                .isEqualTo("92.33");
    }

    @Test
    void aWeightedCardsTotalIsPrintedWithTheDecimalsOfTheTotal() {
        String weighted = RESULTS.replace("\"total\": \"80\"", "\"total\": \"80.123456\"");

        assertThat(sheet(FILE, weighted, Locale.CHINESE)
                        .rows()
                        .get(0)
                        .totals()
                        .get(0)
                        .text())
                .isEqualTo("80.12");
    }

    @Test
    void theClockAndASeatAreNamedAsPeopleCallThem() {
        String clock = RESULTS.replace("\"计时员\"", "\"clock\"").replace("\"监督员\"", "\"TIMEKEEPER\"");
        ResultSheet.Row row = sheet(FILE, clock, Locale.CHINESE).rows().get(0);

        assertThat(row.adjustments()).extracting("by", "approvedBy").containsExactly(tuple("计时", "计时员席"));
        assertThat(row.lines()).contains("超时 −0.5：超时（计时 提出，计时员席 核准）");
        String account = RESULTS.replace("\"监督员\"", "\"host\"");
        assertThat(sheet(FILE, account, Locale.ENGLISH).rows().get(0).adjustments())
                .extracting("approvedBy")
                .containsExactly("host");
    }

    @Test
    void pointsByHandCarryATrueMinusAndTheirReason() {
        assertThat(row().adjusted()).isEqualTo("−0.50");
        assertThat(row().adjustments()).containsExactly(new ResultSheet.Adjustment("TIME", "−0.5", "超时", "计时员", "监督员"));
    }

    @Test
    void pointsByHandAreThereBeforeThereIsATotal() {
        TotalSum.PointsByHand late =
                new TotalSum.PointsByHand(ContestSheet.Adjustment.Kind.PENALTY, new BigDecimal("-1"), "迟到", "", "");
        SheetFile file = file(RULE, JudgesShownAs.SEAT, List.of(new SheetFile.ByHand(4, late)));
        String open = """
                [{"presenter": 4, "name": "郑善铭", "place": null, "total": null, "state": "ACTIVE", "incomplete": true,
                  "parts": {}, "explanation": {"parts": [], "tieBreaks": []}}]""";
        ResultSheet.Row row = sheet(file, open, Locale.CHINESE).rows().get(0);

        assertThat(row.adjusted()).isEqualTo("−1.00");
        assertThat(row.adjustments()).extracting(ResultSheet.Adjustment::reason).containsExactly("迟到");
    }

    @Test
    void noPointsByHandAreWrittenAsExactlyAsThoseOfTheOthers() {
        String other = """
                {"presenter": 5, "name": "戴涛", "place": null, "total": null, "state": "ACTIVE", "incomplete": true,
                  "parts": {}, "explanation": {"parts": [], "tieBreaks": []}}]""";
        ResultSheet both = sheet(FILE, RESULTS.strip().replaceFirst("]$", "," + other), Locale.CHINESE);
        ResultSheet none = sheet(FILE, "[" + other, Locale.CHINESE);

        assertThat(both.rows()).extracting(both::adjusted).containsExactly("−0.50", "0.00");
        assertThat(none.rows()).extracting(none::adjusted).containsExactly("0");
    }

    @Test
    void theLaddersReasonIsInTheReadersLanguageAndATypedOneAsItWasTyped() {
        String both = RESULTS.replace(
                "\"reason\": \"超时\"",
                "\"reason\": \"超时 72 秒（发言 6:12，时限 5:00） / 72 s over the limit (spoken 6:12, limit 5:00)\"");

        assertThat(reason(both, Locale.ENGLISH)).isEqualTo("72 s over the limit (spoken 6:12, limit 5:00)");
        assertThat(reason(both, Locale.CHINESE)).isEqualTo("超时 72 秒（发言 6:12，时限 5:00）");
        String english = both.replace("超时 72 秒（发言 6:12，时限 5:00） / ", "");
        assertThat(reason(english, Locale.CHINESE)).isEqualTo("超时 72 秒（发言 6:12，时限 5:00）");
        String changed = both.replace("limit 5:00)", "limit 5:00), said the chair");
        assertThat(reason(changed, Locale.ENGLISH)).startsWith("超时 72 秒").endsWith("said the chair");
    }

    private String reason(String results, Locale locale) {
        return sheet(FILE, results, locale).rows().get(0).adjustments().get(0).reason();
    }

    @Test
    void theColumnOfPointsByHandSaysWhatCountsUnderTheCap() {
        String capped = RESULTS.replace(
                        "\"bonuses\": \"0\", \"bonusCap\": null", "\"bonuses\": \"2.7\", \"bonusCap\": \"2\"")
                .replace("\"adjustments\": [", """
                "adjustments": [
                  {"kind": "BONUS", "points": "1.5", "reason": "首创", "proposedBy": "", "approvedBy": ""},
                  {"kind": "BONUS", "points": "1.2", "reason": "再创", "proposedBy": "", "approvedBy": ""},""");
        ResultSheet.Row row = sheet(FILE, capped, Locale.CHINESE).rows().get(0);

        assertThat(row.adjusted()).isEqualTo("+1.50");
        assertThat(row.lines()).contains("加分合计 2.7，规则封顶 2");
    }

    @Test
    void aCriterionComparedOverSeveralPanelsSaysWhatIsAddedUp() {
        String step =
                RESULTS.replace("\"by\": \"PART\", \"code\": \"experts\"", "\"by\": \"CRITERION\", \"code\": \"a\"");
        SheetFile twoPanels = ruled(RULE.replace(
                "\"panels\": [", "\"panels\": [{\"code\": \"peers\", \"name\": \"同行\", \"weight\": \"0\"},"));

        assertThat(sheet(FILE, step, Locale.CHINESE).rows().get(0).lines()).contains("第 1 步，比甲项：4 号 90、5 号 89，分出先后");
        assertThat(sheet(twoPanels, step, Locale.CHINESE).rows().get(0).lines())
                .contains("第 1 步，比甲项（各组 得分 × 权重 相加）：4 号 90、5 号 89，分出先后");
    }

    @Test
    void pointsThatNobodyPutANameToSaySoInTheSumAndOnTheSheet() {
        String nobody = RESULTS.replace("\"计时员\"", "\"\"").replace("\"监督员\"", "\"\"");
        ResultSheet.Row row = sheet(FILE, nobody, Locale.CHINESE).rows().get(0);
        assertThat(row.lines()).contains("超时 −0.5：超时（一人记入，没有写名字）");
        assertThat(row.adjustments().get(0).who()).isEqualTo("nobody");

        String approved = RESULTS.replace("\"计时员\"", "\"\"");
        assertThat(sheet(FILE, approved, Locale.CHINESE).rows().get(0).lines()).contains("超时 −0.5：超时（监督员 核准，没有写谁提出）");
    }

    @Test
    void theRuleIsToldInSentences() {
        assertThat(sheets.rule(FILE, Locale.SIMPLIFIED_CHINESE))
                .contains(
                        "专家评委：按评委总分去掉 1 个最高分、1 个最低分，其余取平均；占 80%。",
                        "总分 = 专家评委 × 80% + 观众 × 20%，再加减分。", "总分保留 2 位小数；四舍五入，其余步骤不取舍。");
    }

    private static SheetFile ruled(String rule) {
        return file(rule, JudgesShownAs.SEAT, List.of());
    }

    private static SheetFile file(String rule, JudgesShownAs shownAs, List<SheetFile.ByHand> byHand) {
        return new SheetFile(
                ScoringRule.readKept(StrictJson.parse(rule.getBytes(StandardCharsets.UTF_8))),
                Map.of(4, new SheetFile.Person("市人力社保局", Map.of())),
                Stream.of("J10", "J2", "J1")
                        .map(code -> new SheetFile.Judge(code, "", code.equals("J2") ? "王芳" : ""))
                        .toList(),
                byHand,
                shownAs);
    }

    private ResultSheet sheet(SheetFile file, String results, Locale locale) {
        return sheets.of(file, Result.read(json.readTree(results)), locale);
    }

    private ResultSheet sheet() {
        return sheet(FILE, RESULTS, Locale.SIMPLIFIED_CHINESE);
    }

    private ResultSheet.Row row() {
        return sheet().rows().get(0);
    }
}
