package org.saimahui.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.Qualifier;

/**
 * What people write into a cell for a number: 48个, 97%, 近3万家, ¥1,234.50, and the number alone.
 *
 * @param number plain decimal
 * @param times what it is counted in (万), before the unit; may be empty
 * @param unit as written; empty where there is none
 * @param qualifier EXACT where no small word stands beside it
 */
record Quantity(String number, String times, String unit, Qualifier qualifier) {

    private static final int LONGEST = 60;

    private static final int LONGEST_NUMBER = 40;

    private static final Pattern WRITTEN = Pattern.compile("(?<before>将近|接近|近|超过|突破|超|逾|大约|大概|约)?\\s*"
            + "(?<sign>[+-]?)\\s*(?<money>[¥$€£])?\\s*(?<minus>-?)"
            + "(?<number>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]{1,2})?)\\s*"
            + "(?<more>[多余])?(?<times>万亿|亿|万|千(?!瓦|米|克|卡)|百(?!分))?(?<more2>[多余])?\\s*"
            + "(?<unit>(?![至到])(?:(?!以上|左右|上下)[\\p{L}%‰°])(?:(?!以上|左右|上下)[\\p{L}%‰°/·]){0,13}[0-9]?)?"
            + "(?<after>以上|左右|上下)?");

    /** A number alone, in or out of parts. */
    static Quantity plain(String number) {
        return new Quantity(number, "", "", Qualifier.EXACT);
    }

    /** @return null where it is no number */
    static @Nullable Quantity of(String text) {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('−', '-');
        Matcher m = WRITTEN.matcher(typed);
        if (typed.length() > LONGEST || !m.matches() || !m.group("number").matches("[.,]?[0-9].*")) {
            return null;
        }
        String number = number(m.group("sign") + m.group("minus") + m.group("number"));
        if (number == null) {
            return null;
        }
        String unit = or(m.group("unit"));
        if (m.group("money") != null) {
            unit = unit.isEmpty() ? money(m.group("money")) : unit;
        }
        return new Quantity(number, or(m.group("times")), unit, qualifier(m));
    }

    /** The number as a plain decimal; null where it is none or endless. */
    private static @Nullable String number(String written) {
        String digits = written.replace(",", "");
        if (digits.length() > LONGEST_NUMBER || digits.startsWith("--") || digits.startsWith("+-")) {
            return null;
        }
        BigDecimal value = new BigDecimal(digits);
        if (value.signum() == 0 && value.scale() <= 0) {
            return "0";
        }
        return value.toPlainString();
    }

    private static Qualifier qualifier(Matcher m) {
        String before = or(m.group("before"));
        if (before.endsWith("近")) {
            return Qualifier.NEARLY;
        }
        boolean more = m.group("more") != null || m.group("more2") != null || "以上".equals(m.group("after"));
        if (more || (!before.isEmpty() && "超过突破逾".contains(before))) {
            return Qualifier.OVER;
        }
        return before.isEmpty() && m.group("after") == null ? Qualifier.EXACT : Qualifier.ABOUT;
    }

    private static String money(String sign) {
        return switch (sign) {
            case "¥" -> "元";
            case "$" -> "美元";
            case "€" -> "欧元";
            default -> "英镑";
        };
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Times and unit together: 万家. */
    String whole() {
        return times + unit;
    }

    boolean isPlain() {
        return times.isEmpty() && unit.isEmpty() && qualifier == Qualifier.EXACT;
    }

    Quantity with(String exact) {
        return new Quantity(exact, times, unit, qualifier);
    }
}
