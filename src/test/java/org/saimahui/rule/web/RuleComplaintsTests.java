package org.saimahui.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.document.InputProblem;
import org.saimahui.page.Phrases;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What is wrong with a field is said in a sentence of its own, in the words that stand at the field. */
class RuleComplaintsTests {

    private static final String RULE = """
            {"criteria": [{"code": "a", "name": "能力", "min": "0", "max": "100"}, {"code": "b", "max": "10"}],
             "panels": [{"code": "p", "name": "专家评委", "weight": "80"}],
             "audience": {"weight": "20"},
             "timePenalty": {"limitSeconds": 60, "ladder": [{"fromSeconds": 1, "points": "-1"}, {"fromSeconds": 9, "points": "-2"}]},
             "ranking": {"tieBreaks": [{"by": "CRITERION", "code": "b"}]}}
            """;

    private final ResourceBundleMessageSource messages = messages();

    private final RuleComplaints complaints = new RuleComplaints(messages, new Phrases(messages));

    private final RulePlaces places = new RulePlaces(messages);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /criteria/0/step                    | 0         | 评分项“能力”：“几分一档”要大于 0；不分档就空着。
            /criteria/0/max                     | -5        | 评分项“能力”：“最高分”不能小于“最低分”（0）。
            /criteria/0/max                     | viel      | 评分项“能力”：“最高分”请填数字，例如 23.5。
            /criteria/1/weight                  | -1        | 第 2 项：“系数”不能小于 0。
            /criteria/0/code                    | b         | 第 2 项：“代码”里的 b 用了两次，请换一个。
            /panels/0/weight                    | -1        | 评委组“专家评委”：“权重”不能小于 0。
            /panels/0/minimumCards              | 0         | 评委组“专家评委”：“至少几份有效评分表”要填整数，最少 1。
            /panels/0/drop/highest              | 1.5       | 评委组“专家评委”：“去掉几个最高分”要填整数，最少 0。
            /panels/0/drop/highest              | 9999999999 | 评委组“专家评委”：“去掉几个最高分”太大了。
            /panels/0/code                      | audience  | 评委组“专家评委”：“代码”不能用 audience：它留给实绩和观众两部分，请换一个。
            /audience/quorum                    | 150       | 观众部分：“最低投票比例（%）”要在 0 和 100 之间。
            /audience/choices                   | 0         | 观众部分：“每人最多选几位”要填整数，最少 1。
            /audience/choices                   | drei      | 观众部分：“每人最多选几位”要填整数，最少 1。
            /audience/scale                     | 0         | 观众部分：“满分”要大于 0。
            /timePenalty/limitSeconds           | 0         | 限时：“限时（秒）”要填整数，从 1 到 86400。
            /timePenalty/ladder/1/fromSeconds   | 1         | 超时扣分，第 2 行：“超过几秒起”的 1 秒写了两次，每一档的秒数要不同。
            /timePenalty/limitSeconds           | ''        | 限时：请填“限时（秒）”。
            /rounding/total                     | 31        | 取舍：“总分”要填整数，从 0 到 30。
            /ranking/tieBreaks/0                | CRITERION gone | 同分时依次比较，第 1 行：这一步要比的 gone 已经不在规则里，请另选一步，或去掉这一步。
            /bonusCap                           | -1        | “加分合计上限”不能小于 0。
            """)
    void everyRefusalNamesTheFieldAndWhatItMayHold(String field, String typed, String said) {
        RuleDraft draft = RuleDraft.of(RuleFormTests.rule(RULE));
        draft.put(field, typed);

        assertThat(RuleEditors.read(draft).problems())
                .extracting(problem -> inFull(draft, problem, Locale.SIMPLIFIED_CHINESE))
                .contains(said);
    }

    @Test
    void theLastOfTheCriteriaIsMissedInWords() {
        RuleDraft draft = RuleDraft.of(RuleFormTests.rule(RULE));
        draft.remove("/criteria", 0);
        draft.remove("/criteria", 0);

        assertThat(RuleEditors.read(draft).problems())
                .extracting(problem -> inFull(draft, problem, Locale.ENGLISH))
                .contains("There must be a criterion.");
    }

    @Test
    void aNumberThatIsTooLongIsNotCalledNoNumber() {
        RuleDraft draft = RuleDraft.of(RuleFormTests.rule(RULE));
        draft.put("/criteria/0/max", "9".repeat(31));

        assertThat(RuleEditors.read(draft).problems())
                .extracting(problem -> inFull(draft, problem, Locale.ENGLISH))
                .contains("Criterion “能力”: “Highest mark” is too long a number; at most 30 characters.");
    }

    private String inFull(RuleDraft draft, InputProblem problem, Locale locale) {
        String place = places.of(draft, problem.pointer(), locale);
        String sentence = complaints.sentence(draft, problem, locale);
        return place.isEmpty()
                ? sentence
                : messages.getMessage("contest.rule.at", new Object[] {place, sentence}, locale);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/contest", "messages/problem");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
