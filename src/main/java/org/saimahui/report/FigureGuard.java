package org.saimahui.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells figures from the other numbers of a text. */
final class FigureGuard {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /** 15分钟社区生活圈 is a name. */
    private static final Pattern CIRCLE = Pattern.compile("[\\u4e00-\\u9fff]{0,6}圈");

    /** 十四五 and 二十四节气 aside, these are measures of growth even where they are one or two. */
    private static final Pattern GROWTH = Pattern.compile("倍|成|个?百分点|番");

    private static final Pattern INSIDE = Pattern.compile("以内|之内|内");

    private FigureGuard() {}

    static boolean isFigure(String text, Matcher m) {
        String number = m.group("number");
        if (standsInAWord(text, m.start("number")) || m.group("unit") == null && !isLoose(m)) {
            return false;
        }
        if (isName(text, m)) {
            return false;
        }
        if (number.startsWith("百分之")) {
            return true;
        }
        return number.charAt(0) < 128 ? arabic(text, m, number) : chinese(m, number);
    }

    /** 15分钟生活圈; 一番苦心, but 翻了一番. */
    private static boolean isName(String text, Matcher m) {
        return "分钟".equals(m.group("unit"))
                        && CIRCLE.matcher(text.substring(m.end())).lookingAt()
                || "番".equals(m.group("unit"))
                        && !text.substring(Math.max(0, m.start() - 2), m.start())
                                .matches(".*翻了?");
    }

    /** Where to go on after a number that was none. */
    static int behindNumber(String text, Matcher m) {
        int end = m.end("number");
        while (end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == ':' || text.charAt(end) == '：')) {
            end++;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /** Without a unit a number counts only with a small word or a multiple: 25000多, 2亿. */
    private static boolean isLoose(Matcher m) {
        return m.group("times") != null
                || m.group("number").startsWith("百分之")
                || m.group("more") != null && m.group("number").matches(".*[十百千万亿]")
                || m.group("number").charAt(0) < 128
                        && (m.group("more") != null || m.group("before") != null || "以上".equals(m.group("after")));
    }

    /** Ordinals, names with letters, the later part of a decimal or a telephone number. */
    private static boolean standsInAWord(String text, int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean letter = before < 128 && Character.isLetterOrDigit(before);
        boolean joined = (before == '-' || before == '.' || before == ':' || before == '/' || before == '×')
                && at > 1
                && Character.isDigit(text.charAt(at - 2));
        // 第 3 批, with the typist's space
        boolean ordinal = before == ' ' && at > 1 && text.charAt(at - 2) == '第';
        return letter
                || joined
                || ordinal
                || before == '±'
                || before == '第'
                || before == '初'
                || ChineseNumber.DIGITS.indexOf(before) >= 0;
    }

    private static boolean arabic(String text, Matcher m, String number) {
        boolean zero = number.length() > 1 && number.charAt(0) == '0' && number.charAt(1) != '.';
        boolean long11 = number.length() >= 9 && number.indexOf('.') < 0 && number.indexOf(',') < 0;
        boolean year = YEAR.matcher(number).matches()
                && m.group("before") == null
                && (m.group("unit") == null || "年".equals(m.group("unit")));
        String unit = m.group("unit");
        boolean date = "年".equals(unit) && text.substring(m.end()).matches("(?s) ?[0-9]{1,2} ?月.*");
        return !zero && !long11 && !year && !date;
    }

    private static boolean chinese(Matcher m, String number) {
        boolean small = m.group("before") != null || m.group("more") != null || m.group("more2") != null;
        boolean compound = m.group("unit") != null && m.group("unit").matches("个[多余].*");
        String unit = m.group("unit");
        boolean much = m.group("after") != null && m.group("after").matches("以上|多|余");
        if (small || compound || unit != null && (much || GROWTH.matcher(unit).matches())) {
            return true;
        }
        // 千万工程 and 百万学子 are names
        if (m.group("times") != null) {
            return unit != null || !number.matches("[百千]");
        }
        // 四方 and 三度 are not measured
        if (unit != null && unit.matches("方|度|单|轮|封")) {
            return false;
        }
        if (m.group("after") != null && INSIDE.matcher(m.group("after")).matches()) {
            return m.group("unit") != null && m.group("unit").matches("天|周|小时|分钟|年|个月|个小时|秒");
        }
        // 一个 and 两家 tell a story, 千名干部 is a name
        return !number.matches("[零〇一二两百千万亿]");
    }
}
