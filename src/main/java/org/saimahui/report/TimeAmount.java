package org.saimahui.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A figure that is a span of time, as people write it (5:30, 1:05:00, 5分30秒, 2小时), counted in its unit. */
public final class TimeAmount {

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("秒", 1),
            Map.entry("秒钟", 1),
            Map.entry("s", 1),
            Map.entry("sec", 1),
            Map.entry("second", 1),
            Map.entry("seconds", 1),
            Map.entry("分", 60),
            Map.entry("分钟", 60),
            Map.entry("min", 60),
            Map.entry("minute", 60),
            Map.entry("minutes", 60),
            Map.entry("时", 3600),
            Map.entry("小时", 3600),
            Map.entry("个小时", 3600),
            Map.entry("h", 3600),
            Map.entry("hour", 3600),
            Map.entry("hours", 3600));

    private static final int HOUR = 3600;

    private static final Pattern CLOCK = Pattern.compile("(?:([0-9]{1,4}):(?=[0-5][0-9]:))?([0-9]{1,4}):([0-5][0-9])");

    private static final String COUNTED = "(?:([0-9]{1,6}(?:\\.[0-9]{1,6})?)(?:";

    private static final Pattern WORDS = Pattern.compile(COUNTED + "个?小时|时|h|hours?))?" + COUNTED
            + "分钟?|'|m|min|minutes?))?" + COUNTED + "秒钟?|\"|s|sec|seconds?|(?<=[分'][0-9]{2})))?");

    /** Time words and colons with a number after them, whatever stands around or however it is counted. */
    private static final Pattern MEANT = Pattern.compile("[0-9](?::|(?:个?小时|时|分钟?)[零又]?)[0-9半]|[0-9]个?半(?:小时|分钟)");

    private TimeAmount() {}

    /** Whether it is written as no number is, but as a span of time: 5:30, 5分30秒. */
    public static boolean isTime(String written) {
        String text = plain(written);
        return CLOCK.matcher(text).matches()
                || !text.isEmpty() && WORDS.matcher(text).matches();
    }

    /** Whether a span of time is meant by it, even where it can not be counted: 约5:30, 5:75, 1小时半. */
    public static boolean isMeant(String written) {
        return MEANT.matcher(plain(written)).find();
    }

    /** Whether a unit, alone or per something (分钟/件), counts time. */
    public static boolean isUnit(String unit) {
        return seconds(unit) != null;
    }

    /**
     * The span in a unit of time: 5:30 is 5.5 in 分钟. Of two parts the first one is hours where the unit is.
     *
     * @return plain decimal; null where it is no span of time, the unit counts none, or the decimal has no end
     */
    public static @Nullable String in(String unit, String written) {
        Integer one = seconds(unit);
        String text = plain(written);
        BigDecimal span = one == null || text.isEmpty() ? null : seconds(text, one);
        return span == null ? null : exact(span, one);
    }

    private static @Nullable BigDecimal seconds(String text, int unit) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            boolean hours = clock.group(1) == null && unit == HOUR;
            BigDecimal last = of(clock.group(2), 60).add(of(clock.group(3), 1));
            return hours ? last.multiply(BigDecimal.valueOf(60)) : last.add(of(clock.group(1), HOUR));
        }
        Matcher words = WORDS.matcher(text);
        return words.matches()
                ? of(words.group(1), HOUR).add(of(words.group(2), 60)).add(of(words.group(3), 1))
                : null;
    }

    private static BigDecimal of(@Nullable String number, int seconds) {
        return number == null ? BigDecimal.ZERO : new BigDecimal(number).multiply(BigDecimal.valueOf(seconds));
    }

    /** Null where the division has no end; a decimal that has one ends within these digits. */
    private static @Nullable String exact(BigDecimal span, int unit) {
        BigDecimal divisor = BigDecimal.valueOf(unit);
        BigDecimal value = span.divide(divisor, 12, RoundingMode.DOWN);
        return value.multiply(divisor).compareTo(span) == 0
                ? (value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
                : null;
    }

    private static @Nullable Integer seconds(String unit) {
        return UNITS.get(plain(unit).replaceFirst("[/每].*", ""));
    }

    /** Without blanks, in half width, with one sign for minutes and one for seconds. */
    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "")
                .replaceAll("′′|''|”", "\"")
                .replaceAll("[′’]", "'");
    }
}
