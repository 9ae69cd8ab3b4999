package org.saimahui.spreadsheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A condition of a sheet and the format it lays over numbers. Only comparisons with written numbers are worked out. */
final class Condition {

    private final String format;

    private final String operator;

    private final List<BigDecimal> bounds = new ArrayList<>();

    /**
     * @param format a number format's code; empty where numbers stay as they are
     * @param operator of a comparison; empty where it is something else
     */
    Condition(String format, String operator) {
        this.format = format;
        this.operator = operator;
    }

    String format() {
        return format;
    }

    /** @param formula that the value is compared with; what is no number keeps the condition open */
    void compareWith(String formula) {
        if (formula.strip().matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            bounds.add(new BigDecimal(formula.strip()));
        }
    }

    /** Whether it is sure that the condition does not hold. */
    boolean fails(BigDecimal value) {
        int needed = operator.endsWith("etween") ? 2 : 1;
        if (operator.isEmpty() || bounds.size() != needed) {
            return false;
        }
        int first = value.compareTo(bounds.get(0));
        int last = value.compareTo(bounds.get(needed - 1));
        return switch (operator) {
            case "lessThan" -> first >= 0;
            case "lessThanOrEqual" -> first > 0;
            case "equal" -> first != 0;
            case "notEqual" -> first == 0;
            case "greaterThanOrEqual" -> first < 0;
            case "greaterThan" -> first <= 0;
            case "between" -> first * last > 0;
            case "notBetween" -> first * last <= 0;
            default -> false;
        };
    }
}
