package org.saimahui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures with their units and small words from what is written: 近3万家, 7.11亿元, 97%以上, 一天内, 八大.
 * Dates, years, times of day, ordinals (第二批), telephone numbers and the mere 一个 or 两家 are no figures.
 */
public final class FigureReader {

    private static final String DIGIT = "[" + ChineseNumber.DIGITS + "]";

    private static final String ARABIC = "[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?";

    private static final String CHINESE =
            "[" + ChineseNumber.DIGITS + "十百千]+(?:点" + DIGIT + "+)?(?=[^点])|[百千万](?=[多余个家名人户位件项次元吨亩])";

    private static final String UNITS = "个百分点|个昼夜|个工作日|个小时|个[多余]?月|个[多余]?星期|平方公里|平方米|立方米|千瓦时|人次|家次|户次|"
            + "公里|公斤|千米|千瓦|小时|分钟|美元|欧元|港元|日元|街道|元|块|毛|件|项|个|家|户|人|名|位|间|套|所|座|条|台|辆|架|艘|次|种|类|场|天|周|秒|年|倍|"
            + "成|%|‰|米|吨|亩|份|宗|起|笔|张|只|头|株|棵|门|期|篇|处|支|批|村|镇";

    private static final Pattern FIGURE = Pattern.compile("(?<per>每(?<each>[天日月年人户次亩])[仅只]?(?:需要?|要)?)?"
            + "(?<before>将近|接近|超过了?|突破了?|大约|大概|不到|不足|近|超|逾|约|上(?=[百千万]))?"
            + "(?<number>百分之(?:" + ARABIC + "|" + CHINESE + ")|" + ARABIC + "|" + CHINESE + ")"
            + "(?:(?<dash>[—–~～至到-]+)(?<until>" + ARABIC + "|" + CHINESE + "))?"
            + "(?<more>[多余+])?(?<times>万亿|万|亿|千(?!瓦|米)|百(?!分))?(?<more2>[多余+])?(?<unit>" + UNITS + ")?"
            + "(?<after>以上|多|余|左右|上下|以内|之内|内)?");

    private static final Pattern GREAT =
            Pattern.compile("(?<![" + ChineseNumber.DIGITS + "十百第])([三四五六七八九十])大(?=[\\u4e00-\\u9fff])");

    private static final String NEARLY = "将近|接近|近|不到|不足";

    private static final String OVER = "超过了?|突破了?|超|逾|上";

    private FigureReader() {}

    /** The figures of a text in its order, each once. */
    public static List<ReadFigure> read(String text) {
        return once(FigureClaims.attach(plain(text), places(text)));
    }

    /** Every place at which a text names a figure, in its order. */
    static List<Found> places(String text) {
        String plain = plain(text);
        List<Found> found = new ArrayList<>();
        Matcher figure = FIGURE.matcher(plain);
        int from = 0;
        while (from < plain.length() && figure.find(from)) {
            from = figure.end();
            Found one = FigureGuard.isFigure(plain, figure) ? found(text, plain, figure) : null;
            if (one == null) {
                from = FigureGuard.behindNumber(plain, figure);
            } else {
                found.add(one);
            }
        }
        great(plain, found);
        found.sort(java.util.Comparator.comparingInt(Found::start));
        return found;
    }

    private static void great(String plain, List<Found> found) {
        Matcher great = GREAT.matcher(plain);
        while (great.find()) {
            String value = ChineseNumber.parse(great.group(1)).toPlainString();
            found.add(new Found(
                    great.start(),
                    great.end(),
                    new ReadFigure(
                            great.group(),
                            value,
                            "个",
                            Qualifier.EXACT,
                            null,
                            FigureLabel.of(plain, great.start(), great.end()))));
        }
    }

    private static Found found(String text, String plain, Matcher m) {
        String unit = (m.group("times") == null ? "" : m.group("times")) + unit(m);
        boolean range = m.group("until") != null;
        String number = m.group("number");
        if (number.startsWith("百分之")) {
            number = number.substring(3);
            unit = "%";
        }
        String each = m.group("each");
        ReadFigure figure = new ReadFigure(
                text.substring(m.start(), m.end()),
                range ? null : value(number),
                each == null ? unit : unit + "/" + each,
                range ? Qualifier.ABOUT : qualifier(m),
                null,
                FigureLabel.of(plain, m.start(), m.end()));
        return new Found(m.start(), m.end(), figure);
    }

    private static String unit(Matcher m) {
        String unit = m.group("unit");
        return unit == null ? "" : unit.replace("个多", "个").replace("个余", "个");
    }

    private static String value(String number) {
        if (Character.isDigit(number.charAt(0)) && number.charAt(0) < 128) {
            return number.replace(",", "");
        }
        return number.equals("万") ? "10000" : ChineseNumber.parse(number).toPlainString();
    }

    private static Qualifier qualifier(Matcher m) {
        String before = m.group("before");
        String unit = m.group("unit");
        String after = m.group("after");
        if (before != null && before.matches(NEARLY)) {
            return Qualifier.NEARLY;
        }
        boolean more = m.group("more") != null || m.group("more2") != null || unit != null && unit.matches("个[多余].*");
        if (more || before != null && before.matches(OVER) || after != null && after.matches("以上|多|余")) {
            return Qualifier.OVER;
        }
        boolean about = before != null || after != null && after.matches("左右|上下");
        return about ? Qualifier.ABOUT : Qualifier.EXACT;
    }

    /** A figure said twice is one; the rank may stand at either place. */
    private static List<ReadFigure> once(List<Found> found) {
        List<ReadFigure> figures = new ArrayList<>();
        for (Found one : found) {
            ReadFigure figure = one.figure();
            int same = indexOf(figures, figure);
            if (same < 0) {
                figures.add(figure);
            } else if (figures.get(same).claim() == null) {
                figures.set(same, figures.get(same).with(figure.claim()));
            }
        }
        return figures;
    }

    private static int indexOf(List<ReadFigure> figures, ReadFigure wanted) {
        for (int i = 0; i < figures.size(); i++) {
            ReadFigure here = figures.get(i);
            boolean sameWords = here.wording().equals(wanted.wording());
            if (sameWords || here.sameAs(wanted.value(), wanted.unit())) {
                return i;
            }
        }
        return -1;
    }

    /** Full-width digits and signs as plain ones; every character keeps its place. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '０' && c <= '９' || c == '％' || c == '．' || c == '＋') {
                plain.setCharAt(i, (char) (c - 0xfee0));
            }
        }
        return plain.toString();
    }

    /** Where a figure stands. */
    record Found(int start, int end, ReadFigure figure) {

        Found with(@Nullable Claim claim) {
            return new Found(start, end, figure.with(claim));
        }
    }
}
