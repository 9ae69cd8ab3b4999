package org.saimahui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saimahui.document.StrictJson;
import org.saimahui.scoring.ScoringRule;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A rule in plain sentences. */
class RuleTextTests {

    private static final String SHORT = """
            {"criteria": [{"code": "a", "name": "能力", "max": "100", "step": "0.5", "outlierRadius": "10"}],
             "panels": [{"code": "p", "name": "专家", "weight": "60",
                         "drop": {"highest": 2, "lowest": 1, "scope": "CRITERION", "tooFew": "REFUSE"}}],
             "objective": {"weight": "40", "missing": "LEAVE_OUT"},
             "rounding": {"mode": "DOWN", "total": 3, "panel": 4},
             "floor": "0",
             "ranking": {"places": "DENSE", "tieBreaks": [{"by": "PART", "code": "objective"}, {"by": "CRITERION", "code": "a"}]}}
            """;

    private final RuleText text = new RuleText(messages());

    @Test
    void everyChoiceOfTheRuleIsSaidInChinese() {
        assertThat(text.of(rule(SHORT), Locale.SIMPLIFIED_CHINESE))
                .contains(
                        "评分项：能力 0–100 分，0.5 分一档。",
                        "能力：离平均分超过 10 分的，拉回到 10 分处。",
                        "专家：每个评分项内去掉 2 个最高分、1 个最低分，其余取平均；占 60%。",
                        "实绩：由指标算出，达到目标的一项得 100 分，占 40%；缺的指标不计。",
                        "评委组分保留 4 位小数；总分保留 3 位小数；舍去多余的位数，其余步骤不取舍。",
                        "总分不低于 0 分。",
                        "同分时依次比较：实绩部分的得分；能力得分；都一样就并列。");
    }

    @Test
    void bothLanguagesSayTheSameNumberOfSentences() {
        List<String> english = text.of(rule(SHORT), Locale.ENGLISH);

        assertThat(english).hasSameSizeAs(text.of(rule(SHORT), Locale.SIMPLIFIED_CHINESE));
        assertThat(english).allSatisfy(sentence -> assertThat(sentence).doesNotContain("{", "''"));
    }

    /** The name of a panel stands in the rule once, in its writers' language. */
    @Test
    void inAnotherLanguageAPanelIsToldToBeOne() {
        assertThat(text.of(rule(SHORT), Locale.ENGLISH))
                .contains("Total = panel “专家” × 60% + achievements × 40%, and points added or taken.");
        assertThat(text.of(rule(SHORT), Locale.SIMPLIFIED_CHINESE)).contains("总分 = 专家 × 60% + 实绩 × 40%，再加减分。");
    }

    @Test
    void oneOfAKindIsSaidInTheSingular() {
        String one = SHORT.replace("\"total\": 3", "\"total\": 1").replace("\"floor\"", """
                "timePenalty": {"limitSeconds": 60, "ladder": [{"fromSeconds": 1, "points": "-0.5"}]}, "floor\"""");

        assertThat(String.join("\n", text.of(rule(one), Locale.ENGLISH)))
                .contains("the total keeps 1 decimal;", "From 1 second over: −0.5 points")
                .contains("Rounding: a panel keeps 4 decimals", "Without a counting card there is no total");
    }

    @Test
    void aShowIsSaidToBeAShow() {
        assertThat(text.of(rule("{}"), Locale.SIMPLIFIED_CHINESE)).containsExactly("只展示，不评分，不排名次。");
    }

    /** Everything the engine knows, each member away from its default. */
    private static final String FULL = """
            {"criteria": [{"code": "a", "name": "能力", "help": "看实绩", "min": "1", "max": "60", "step": "0.5", "weight": "1.5",
                           "group": "甲", "outlierRadius": "10"},
                          {"code": "b", "name": "作风", "max": "10"}],
             "panels": [{"code": "p", "name": "专家", "weight": "3", "average": "MEDIAN", "missing": "COUNT_ZERO",
                         "empty": "RENORMALISE", "minimumCards": 3,
                         "drop": {"highest": 2, "lowest": 1, "scope": "CRITERION", "tooFew": "DROP_FEWER"}},
                        {"code": "q", "name": "领导", "weight": "2", "average": "SUM", "missing": "WAIT"}],
             "objective": {"weight": "1", "missing": "REFUSE"},
             "audience": {"weight": "1", "conversion": "MEAN_LEVELS", "scale": "100", "choices": 1, "quorum": "40",
                          "levels": {"称职": "80", "优秀": "100", "不称职": "0"}},
             "weights": "NORMALISED",
             "rounding": {"mode": "HALF_EVEN", "outlierCentre": 3, "card": 1, "criterion": 4, "points": 5, "group": 6,
                          "panel": 7, "part": 8, "total": 0},
             "timePenalty": {"limitSeconds": 480, "graceSeconds": 5, "minimumSeconds": 360, "underPoints": "-0.1",
                             "ladder": [{"fromSeconds": 1, "points": "-0.02"}, {"fromSeconds": 11, "points": "-0.05"}]},
             "bonusCap": "3", "floor": "1",
             "ranking": {"on": "EXACT", "places": "DENSE", "order": "LOWEST_FIRST",
                         "tieBreaks": [{"by": "PART", "code": "q"}, {"by": "OBJECTIVE"}, {"by": "AUDIENCE"},
                                       {"by": "CRITERION", "code": "b"}, {"by": "GROUP", "code": "甲"}, {"by": "VOTES"},
                                       {"by": "JUDGES_PREFER"}, {"by": "UNTRIMMED"}, {"by": "SMALLER_SPREAD"},
                                       {"by": "NUMBER"}, {"by": "DECISION"}]}}
            """;

    /** Those of the editor's buttons, in the order of its buttons. */
    static List<String> presets() {
        String judged = """
                {"criteria": [{"code": "a", "name": "能力", "max": "100"}], "panels": [{"code": "p", "name": "评委",
                 "weight": "%s", "drop": {"highest": %d, "lowest": %d}}]%s}""";
        String audience = ", \"audience\": {\"weight\": \"%s\"}";
        return List.of(
                judged.formatted("100", 0, 0, ""),
                judged.formatted("100", 1, 1, ""),
                judged.formatted("50", 1, 1, audience.formatted("50")),
                judged.formatted("70", 1, 1, audience.formatted("30")),
                judged.formatted("50", 1, 1, audience.formatted("20") + ", \"objective\": {\"weight\": \"30\"}"));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetIsSaidInBothLanguages(String preset) {
        List<String> chinese = text.of(rule(preset), Locale.SIMPLIFIED_CHINESE);
        List<String> english = text.of(rule(preset), Locale.ENGLISH);

        assertThat(english).hasSameSizeAs(chinese);
        assertThat(chinese)
                .allSatisfy(sentence -> assertThat(sentence).endsWith("。").doesNotContain("{"));
        assertThat(english)
                .allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("{", "''"));
        assertThat(chinese.get(0)).startsWith("总分");
        assertThat(chinese).anySatisfy(sentence -> assertThat(sentence).contains("并列"));
    }

    @Test
    void thePresetsDifferWhereTheyShould() {
        List<List<String>> all = presets().stream()
                .map(preset -> text.of(rule(preset), Locale.SIMPLIFIED_CHINESE))
                .toList();

        assertThat(all.get(0)).contains("评委：各评委总分全部取平均；占 100%。");
        assertThat(all.get(1)).contains("评委：按评委总分去掉 1 个最高分、1 个最低分，其余取平均；占 100%。");
        assertThat(all.get(1)).contains("例如 90、90、92、95、95：留下 90、92、95，得 92.33。");
        assertThat(all.get(1)).contains("评委少时：2 份留 2 份；3 份留 1 份；4 份留 2 份。");
        assertThat(all.get(2)).contains("总分 = 评委 × 50% + 观众 × 50%，再加减分。", "例如 90 × 50% + 80 × 50% = 85。");
        assertThat(all.get(3)).contains("总分 = 评委 × 70% + 观众 × 30%，再加减分。");
        assertThat(all.get(4)).contains("总分 = 评委 × 50% + 实绩 × 30% + 观众 × 20%，再加减分。");
        assertThat(all.get(3)).contains("例如最高 120 票、得 90 票，就是 75 分。");
    }

    @Test
    void everyMemberOfTheDocumentIsInTheText() {
        String chinese = String.join("\n", text.of(rule(FULL), Locale.SIMPLIFIED_CHINESE));

        assertThat(chinese)
                .contains("能力 1–60 分，0.5 分一档，权重 1.5，归入 甲 组", "离平均分超过 10 分")
                .contains("专家：每个评分项内去掉 2 个最高分、1 个最低分，其余取中位数；权重 3。", "两端各少去一个")
                .contains("专家：没有送出的分按零分计。", "专家：有效评分表不足 3 份的，这一部分不计")
                .contains("领导：各评委总分全部相加；权重 2。", "领导：还有评委没送出时，先不出总分。")
                .contains("有缺的指标就不予计算", "按等次取平均（优秀 100、称职 80、不称职 0）", "三票“优秀”、一票“不称职”，就是 75 分")
                .contains("每人最多选 1 位", "不到应到人数的 40%", "各权重除以权重总和")
                .contains("离群判断的平均分保留 3 位", "评委总分保留 1 位", "单项平均保留 4 位", "单项加权保留 5 位")
                .contains("组分保留 6 位", "评委组分保留 7 位", "各部分保留 8 位", "总分保留 0 位", "四舍六入五成双", "92.5 记作 92")
                .contains("限时 480 秒（8:00）", "超过 5 秒以内不扣", "超时 6–10 秒，总分 −0.02 分", "超时 11 秒起，总分 −0.05 分")
                .contains("讲了 8:12，超时 12 秒，总分 −0.05 分", "不足 360 秒，总分 −0.1 分", "最多 3 分", "不低于 1 分")
                .contains("取舍前的总分", "低分在前", "1、2、2、3", "领导部分的得分", "甲组得分", "得票数", "书面决定")
                .contains("每一步都是低的在前");
        assertThat(text.of(rule(FULL), Locale.ENGLISH)).hasSize(chinese.split("\n").length);
    }

    @Test
    void aHallIsToldInSixLines() {
        assertThat(brief(presets().get(4), Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "总分 评委 50% + 实绩 30% + 观众 20%",
                        "评委看 能力 100 分", "评委分 去掉 1 个最高分、1 个最低分，其余取平均", "时间 每人 6:00", "观众 每人最多选 3 位", "名次 总分高的在前；同分并列");
        assertThat(brief(presets().get(4), Locale.ENGLISH))
                .containsExactly(
                        "Total panel “评委” 50 % + achievements 30 % + the audience 20 %",
                        "Judged on 能力 100",
                        "Marks without the highest and the lowest; the rest averaged",
                        "Time 6:00 each",
                        "Audience up to 3 choices each",
                        "Places highest total first; equal ones share");
        assertThat(brief(presets().get(0), Locale.SIMPLIFIED_CHINESE)).contains("总分 就是评委的分", "评委分 全部取平均");
    }

    @Test
    void itIsToldOfTheTimeAndOfTheStepsThatDecide() {
        assertThat(brief(FULL, Locale.SIMPLIFIED_CHINESE))
                .contains(
                        "总分 专家 3 + 领导 2 + 实绩 1 + 观众 1，按权重折算",
                        "评委看 能力 60 分、作风 10 分",
                        "评委分 专家：每一项去掉 2 个最高分、1 个最低分，其余取中位数；领导：全部相加",
                        "时间 每人 8:00，超时最多扣 0.05 分，不到 6:00 也扣分",
                        "观众 给每一位评等次",
                        "名次 总分低的在前；同分先比领导部分的得分、实绩得分等");
    }

    @Test
    void whatIsTooLongForALineIsCounted() {
        StringBuilder criteria = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            criteria.append(i == 1 ? "" : ",")
                    .append("{\"code\": \"c%d\", \"name\": \"很长的评分项名称第%d项\", \"max\": \"10\"}".formatted(i, i));
        }
        String many = "{\"criteria\": [" + criteria
                + "], \"panels\": [{\"code\": \"p\", \"name\": \"评委\", \"weight\": \"100\"}]}";
        assertThat(brief(many, Locale.SIMPLIFIED_CHINESE)).contains("评委看 一共 9 项");
        assertThat(brief(many, Locale.ENGLISH)).contains("Judged on 9 criteria");
    }

    static List<String> everyRule() {
        List<String> all = new java.util.ArrayList<>(presets());
        all.addAll(List.of(SHORT, FULL, "{}"));
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void noBriefRuleIsLongerThanAWallIsHigh(String json) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            List<BriefLine> lines = text.brief(rule(json), 360, locale);
            assertThat(lines).hasSizeBetween(2, 6);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.text())
                            .isNotBlank()
                            .doesNotContain("{", "''", "??")
                            .hasSizeLessThanOrEqualTo(80));
        }
    }

    private List<String> brief(String json, Locale locale) {
        return text.brief(rule(json), 360, locale).stream()
                .map(line -> line.label() + " " + line.text())
                .toList();
    }

    private static ScoringRule rule(String json) {
        return ScoringRule.read(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/contest");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
