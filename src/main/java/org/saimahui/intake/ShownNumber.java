package org.saimahui.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a sheet shows is the one that counts; its format may only round it.
 *
 * @param quantity with every digit that the cell holds; null where it shows something else than it holds
 * @param rounded whether it shows fewer digits
 */
record ShownNumber(@Nullable Quantity quantity, boolean rounded) {

    private static final Pattern POWER = Pattern.compile("[0-9](\\.[0-9]*)?[eE]([+-]?[0-9]{1,2})");

    private static final Map<String, Integer> ZEROS = Map.of("百", 2, "千", 3, "万", 4, "亿", 8, "万亿", 12);

    private static final ShownNumber OTHERWISE = new ShownNumber(null, false);

    /** @param written as it is shown, {@code text} as it is held: decimal text */
    static ShownNumber of(String written, String text) {
        if (written.equals(text)) {
            return new ShownNumber(Quantity.plain(text), false);
        }
        BigDecimal held = new BigDecimal(text);
        boolean nothing = held.signum() == 0 && written.matches("[-¥$€£\\s]*-");
        Quantity shown = nothing ? Quantity.plain("0") : Quantity.of(written.replaceAll("^\\((.*)\\)$", "-$1"));
        if (shown == null) {
            return OTHERWISE;
        }
        BigDecimal seen = new BigDecimal(shown.number());
        BigDecimal halfPlace = BigDecimal.valueOf(5, place(written, seen) + 1);
        return meant(held, shown).stream()
                .filter(exact -> exact.subtract(seen).abs().compareTo(halfPlace) <= 0)
                .findFirst()
                .map(exact -> new ShownNumber(shown.with(plain(exact)), exact.compareTo(seen) != 0))
                .orElse(OTHERWISE);
    }

    /**
     * What the number that is held may be where it is shown: 0.97 is 97%, and so is 97 where the format only writes the
     * sign beside it; 3 is 3万 beside a written 万, and 12345 is 1.2万 where the format counts so.
     */
    private static List<BigDecimal> meant(BigDecimal held, Quantity shown) {
        int parts = shown.unit().startsWith("%") ? 2 : shown.unit().startsWith("‰") ? 3 : 0;
        if (parts > 0) {
            return List.of(held.movePointRight(parts), held);
        }
        int zeros = ZEROS.getOrDefault(shown.times(), 0);
        return zeros > 0 ? List.of(held, held.movePointLeft(zeros)) : List.of(held);
    }

    /** Decimals of what is shown; below zero where a power stands behind it. */
    private static int place(String written, BigDecimal seen) {
        Matcher power = POWER.matcher(written);
        if (!power.find()) {
            return seen.scale();
        }
        int digits = power.group(1) == null ? 0 : power.group(1).length() - 1;
        return digits - Integer.parseInt(power.group(2));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
