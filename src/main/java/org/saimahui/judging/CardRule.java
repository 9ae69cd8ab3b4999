package org.saimahui.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saimahui.scoring.ScoringRule;

/** What a judge's card asks for: the criteria of the rule in force, in their order. */
public record CardRule(List<CardCriterion> criteria) {

    public CardRule {
        criteria = List.copyOf(criteria);
    }

    /** What cards by that rule ask for. */
    public static CardRule of(ScoringRule rule) {
        return new CardRule(rule.criteria().stream().map(CardCriterion::of).toList());
    }

    /** Sum of mark times weight, exact; unknown criteria count with weight 1. */
    public BigDecimal total(Map<String, BigDecimal> points) {
        return points.entrySet().stream()
                .map(p -> p.getValue().multiply(weight(p.getKey())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The total as it is printed: {@code 91.0}. */
    public String printTotal(BigDecimal total) {
        return total.setScale(Math.max(digits(), CardCriterion.digits(total)), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** The highest total, short: {@code 100}. */
    public String printMaximum() {
        BigDecimal sum =
                criteria.stream().map(c -> c.max().multiply(c.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.setScale(CardCriterion.digits(sum), RoundingMode.UNNECESSARY).toPlainString();
    }

    /** Digits after the point that a total is printed with, more if it has more. */
    public int digits() {
        return criteria.stream()
                .mapToInt(c -> c.digits() + CardCriterion.digits(c.weight()))
                .max()
                .orElse(0);
    }

    /** The marks as they are printed, in the order of the criteria; what the rule no longer knows comes last. */
    public Map<String, String> print(Map<String, BigDecimal> points) {
        Map<String, String> printed = new LinkedHashMap<>();
        for (CardCriterion criterion : criteria) {
            BigDecimal mark = points.get(criterion.code());
            if (mark != null) {
                printed.put(criterion.code(), criterion.print(mark));
            }
        }
        points.forEach((code, mark) -> printed.putIfAbsent(code, mark.toPlainString()));
        return printed;
    }

    private BigDecimal weight(String code) {
        return criteria.stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .map(CardCriterion::weight)
                .orElse(BigDecimal.ONE);
    }
}
