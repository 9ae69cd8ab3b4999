package org.saimahui.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number format: shows a cell's number as the sheet does, 0.97 as {@code 97%}. What it cannot show (fractions) is
 * {@link #UNKNOWN}, so that nobody takes it for what it is not.
 */
final class NumberFormat {

    static final String UNKNOWN = "?/?";

    /** What in a format is not a sign for year, month, day or time: quoted, escaped or bracketed. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|[\\\\!].|\\[(?![hms]+])[^\\]]*]|_.|\\*.");

    private static final Pattern DATE_SIGN = Pattern.compile("[ydhms]", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?[0-9.]+)]");

    private final List<String> sections;

    /** Those that numbers are shown in: the last one may be for texts. */
    private final List<String> numbers;

    private final boolean date;

    private NumberFormat(List<String> sections) {
        this.sections = sections;
        int last = sections.size() - 1;
        boolean ofTexts =
                last > 0 && ASIDE.matcher(sections.get(last)).replaceAll("").contains("@");
        numbers = sections.subList(0, Math.min(3, ofTexts ? last : last + 1));
        String first = ASIDE.matcher(sections.get(0)).replaceAll("");
        date = !first.toLowerCase(java.util.Locale.ROOT).contains("general")
                && DATE_SIGN.matcher(first).find();
    }

    static NumberFormat of(String written) {
        String code = written.replace("G/通用格式", "General");
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            if (c == '\\' && !quoted && i + 1 < code.length()) {
                section.append(c).append(code.charAt(++i));
            } else if (c == ';' && !quoted) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(c);
            }
        }
        sections.add(section.toString());
        return new NumberFormat(sections);
    }

    /** Whether numbers are days or times. */
    boolean isDate() {
        return date;
    }

    String show(LocalDateTime moment, BigDecimal days) {
        return DateText.of(sections.get(0), moment, days);
    }

    /** What a text is shown as: the fourth section is for texts, or the last one where it has a place for them. */
    String show(String text) {
        String last = sections.get(sections.size() - 1);
        return sections.size() > 3 || TextSection.isOne(last) ? TextSection.show(last, text) : text;
    }

    /** @param plain the number as it is shown without a format */
    String show(BigDecimal value, String plain) {
        int chosen = chosen(value);
        if (chosen < 0) {
            return UNKNOWN;
        }
        String section = numbers.get(chosen);
        boolean signed = value.signum() < 0 && !(chosen == 1 && conditions() == 0);
        String shown = shown(section, value.abs(), plain.startsWith("-") ? plain.substring(1) : plain);
        return signed && !shown.equals(UNKNOWN) ? "-" + shown : shown;
    }

    private long conditions() {
        return numbers.stream().filter(s -> CONDITION.matcher(s).find()).count();
    }

    private int chosen(BigDecimal value) {
        if (conditions() > 0) {
            for (int i = 0; i < numbers.size(); i++) {
                Matcher condition = CONDITION.matcher(numbers.get(i));
                if (!condition.find() || holds(value, condition.group(1), new BigDecimal(condition.group(2)))) {
                    return i;
                }
            }
            return -1;
        }
        if (value.signum() < 0 && numbers.size() > 1) {
            return 1;
        }
        return value.signum() == 0 && numbers.size() > 2 ? 2 : 0;
    }

    private static boolean holds(BigDecimal value, String sign, BigDecimal bound) {
        int order = value.compareTo(bound);
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }

    private static String shown(String section, BigDecimal value, String plain) {
        NumberText text = NumberText.of(section);
        return text == null ? UNKNOWN : text.of(value, plain);
    }
}
