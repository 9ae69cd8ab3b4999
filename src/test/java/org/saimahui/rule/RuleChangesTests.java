package org.saimahui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saimahui.document.StrictJson;
import org.saimahui.scoring.ScoringRule;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What differs between two versions, as a reader sees it. */
class RuleChangesTests {

    private static final String OLD = """
            {"criteria": [{"code": "a", "name": "能力", "max": "60", "step": "0.5"}, {"code": "b", "name": "作风", "max": "40"}],
             "panels": [{"code": "p", "name": "专家", "weight": "100"}]}
            """;

    private static final String NEW = """
            {"criteria": [{"code": "a", "name": "能力", "max": "70", "step": "0.5"}, {"code": "c", "name": "表达", "max": "30"}],
             "panels": [{"code": "p", "name": "专家", "weight": "60"},
                        {"code": "q", "name": "同行", "weight": "40", "drop": {"highest": 1, "lowest": 1}}]}
            """;

    @Test
    void whatOnlyOneVersionHasIsDescribedAndWhatBothHaveIsComparedMemberByMember() {
        assertThat(changes(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        new RuleChanges.Change("评分项 能力 · 最高分", "60", "70"),
                        new RuleChanges.Change("评分项 表达", "无", "最低分 0、最高分 30、系数 1"),
                        new RuleChanges.Change("评委组 专家 · 权重", "100", "60"),
                        new RuleChanges.Change("评委组 同行", "无", "权重 40、去掉几个最高分 1、去掉几个最低分 1、按什么去掉 按每位评委的总分、其余的分怎样合成 平均"),
                        new RuleChanges.Change("评分项 作风", "最低分 0、最高分 40、系数 1", "无"));
        assertThat(changes(Locale.ENGLISH))
                .contains(new RuleChanges.Change("Criteria 表达", "none", "Lowest mark 0, Highest mark 30, Factor 1"));
    }

    private static List<RuleChanges.Change> changes(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/contest");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new RuleChanges(messages, new RuleText(messages)).between(rule(OLD), rule(NEW), locale);
    }

    private static ScoringRule rule(String json) {
        return ScoringRule.read(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}
