package org.saimahui.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.StrictJson;
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
                        "实绩：由指标算出，0–100 分，占 40%；缺的指标不计。",
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

    @Test
    void aShowIsSaidToBeAShow() {
        assertThat(text.of(rule("{}"), Locale.SIMPLIFIED_CHINESE)).containsExactly("只展示，不评分，不排名次。");
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
