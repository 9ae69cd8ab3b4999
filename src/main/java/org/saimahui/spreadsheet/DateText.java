package org.saimahui.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** Shows a day or a time as a date format says. */
final class DateText {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private final String format;

    private final LocalDateTime moment;

    private final BigDecimal days;

    private final StringBuilder shown = new StringBuilder();

    private boolean afterHours;

    private DateText(String format, LocalDateTime moment, BigDecimal days) {
        this.format = format;
        this.moment = moment;
        this.days = days;
    }

    /** @param days as the cell counts them, for hours beyond 24 */
    static String of(String format, LocalDateTime moment, BigDecimal days) {
        DateText text = new DateText(format, moment, days);
        for (int i = 0; i < format.length(); ) {
            i = text.take(i);
        }
        return text.shown.toString().strip();
    }

    private int take(int i) {
        char c = Character.toLowerCase(format.charAt(i));
        switch (c) {
            case '"' -> {
                int end = format.indexOf('"', i + 1);
                shown.append(format, i + 1, end < 0 ? format.length() : end);
                return end < 0 ? format.length() : end + 1;
            }
            case '\\', '!' -> {
                shown.append(i + 1 < format.length() ? format.substring(i + 1, i + 2) : "");
                return i + 2;
            }
            case '_', '*' -> {
                return i + 2;
            }
            case '[' -> {
                int end = format.indexOf(']', i);
                elapsed(format.substring(i + 1, end < 0 ? format.length() : end).toLowerCase(Locale.ROOT));
                return end < 0 ? format.length() : end + 1;
            }
            case 'y', 'e', 'm', 'd', 'h', 's', 'a', '上' -> {
                for (String half : new String[] {"AM/PM", "A/P", "上午/下午"}) {
                    if (format.regionMatches(true, i, half, 0, half.length())) {
                        boolean chinese = c == '上';
                        shown.append(moment.getHour() < 12 ? (chinese ? "上午" : "AM") : chinese ? "下午" : "PM");
                        return i + half.length();
                    }
                }
                int end = i;
                while (end < format.length() && Character.toLowerCase(format.charAt(end)) == c) {
                    end++;
                }
                sign(c, end - i, end);
                return end;
            }
            default -> shown.append(format.charAt(i));
        }
        return i + 1;
    }

    private void elapsed(String sign) {
        BigDecimal seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
        if (sign.matches("h+")) {
            shown.append(seconds.divideToIntegralValue(BigDecimal.valueOf(3600)).toPlainString());
            afterHours = true;
        } else if (sign.matches("m+")) {
            shown.append(seconds.divideToIntegralValue(BigDecimal.valueOf(60)).toPlainString());
        } else if (sign.matches("s+")) {
            shown.append(seconds.toPlainString());
        }
    }

    private void sign(char c, int length, int end) {
        switch (c) {
            case 'y', 'e' -> number(length < 3 && c == 'y' ? moment.getYear() % 100 : moment.getYear(), 2);
            case 'd' -> {
                if (length < 3) {
                    number(moment.getDayOfMonth(), length);
                } else {
                    TextStyle style = length == 3 ? TextStyle.SHORT : TextStyle.FULL;
                    shown.append(moment.getDayOfWeek().getDisplayName(style, Locale.ENGLISH));
                }
            }
            case 'a' -> {
                String day = moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
                shown.append(length < 4 ? day.substring(day.length() - 1) : day);
            }
            case 'h' -> {
                boolean half = format.contains("/P") || format.contains("/p") || format.contains("/下午");
                int hour = half ? (moment.getHour() + 11) % 12 + 1 : moment.getHour();
                number(hour, length);
                afterHours = true;
            }
            case 's' -> number(moment.getSecond(), length);
            default -> month(length, end);
        }
        afterHours &= c == 'h' || c == 's';
    }

    /** After hours and before seconds it is minutes. */
    private void month(int length, int end) {
        boolean minutes =
                afterHours || format.substring(end).toLowerCase(Locale.ROOT).matches("(?s)(\"[^\"]*\"|[^a-z\"])*s.*");
        if (minutes) {
            number(moment.getMinute(), length);
        } else if (length < 3) {
            number(moment.getMonthValue(), length);
        } else {
            TextStyle style = length == 4 ? TextStyle.FULL : length == 3 ? TextStyle.SHORT : TextStyle.NARROW;
            shown.append(moment.getMonth().getDisplayName(style, Locale.ENGLISH));
        }
    }

    private void number(int value, int length) {
        String digits = String.valueOf(value);
        shown.append("0".repeat(Math.max(0, Math.min(2, length) - digits.length())))
                .append(digits);
    }
}
