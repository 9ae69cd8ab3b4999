package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardRuleTests {

    private final CardRule rule = new CardRule(List.of(
            criterion("state", "25", "0.5", "1"),
            criterion("ability", "25", "0.5", "1.5"),
            criterion("spirit", "10", null, "1")));

    private static CardCriterion criterion(String code, String max, String step, String weight) {
        return new CardCriterion(
                code,
                code,
                "",
                BigDecimal.ZERO,
                new BigDecimal(max),
                step == null ? null : new BigDecimal(step),
                new BigDecimal(weight));
    }

    @Test
    void theTotalIsTheExactSumOfMarkTimesWeight() {
        BigDecimal total = rule.total(Map.of(
                "state", new BigDecimal("23.5"), "ability", new BigDecimal("20.5"), "spirit", new BigDecimal("9.125")));

        assertThat(total).isEqualByComparingTo("63.375");
        assertThat(rule.printTotal(total)).isEqualTo("63.375");
        assertThat(rule.printTotal(new BigDecimal("60"))).isEqualTo("60.00");
        assertThat(rule.printMaximum()).isEqualTo("72.5");
    }

    @Test
    void marksArePrintedWithTheDigitsOfTheirStepInTheOrderOfTheRule() {
        assertThat(rule.print(Map.of(
                        "spirit", new BigDecimal("7"), "state", new BigDecimal("23"), "old", new BigDecimal("1.0"))))
                .containsExactly(Map.entry("state", "23.0"), Map.entry("spirit", "7"), Map.entry("old", "1.0"));
    }

    @Test
    void limitsAreShort() {
        CardCriterion criterion = criterion("state", "25.00", "0.50", "1");

        assertThat(criterion.printMax()).isEqualTo("25");
        assertThat(criterion.printStep()).isEqualTo("0.5");
        assertThat(criterion.print(new BigDecimal("7"))).isEqualTo("7.0");
    }
}
