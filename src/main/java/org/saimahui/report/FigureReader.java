package org.saimahui.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures with their units and small words from what is written: 近3万家, 7.11亿元, 97%以上, 一天内, 八大.
 * Dates, years, times of day, ordinals (第二批), telephone numbers and the mere 一个 or 两家 are no figures.
 */
public final class FigureReader {

    private static final Pattern GREAT =
            Pattern.compile("(?<![" + ChineseNumber.DIGITS + "十百第])([三四五六七八九十])大(?=[\\u4e00-\\u9fff])");

    private FigureReader() {}

    /** The figures of a text in its order, each once. */
    public static List<ReadFigure> read(String text) {
        return once(FigureClaims.attach(plain(text), places(text)));
    }

    /** Every place at which a text names a figure, in its order. */
    static List<Found> places(String text) {
        String plain = plain(text);
        List<Found> found = new ArrayList<>();
        Matcher figure = FigurePattern.FIGURE.matcher(plain);
        int from = 0;
        while (from < plain.length() && figure.find(from)) {
            from = figure.end();
            Found one = FigureGuard.isFigure(plain, figure) ? found(text, figure) : null;
            if (one == null) {
                from = FigureGuard.behindNumber(plain, figure);
            } else {
                found.add(one);
            }
        }
        great(plain, found);
        found.sort(Comparator.comparingInt(Found::start));
        return FigureLabel.all(plain, FigureRanges.join(text, found));
    }

    private static void great(String plain, List<Found> found) {
        Matcher great = GREAT.matcher(plain);
        while (great.find()) {
            String value = ChineseNumber.parse(great.group(1)).toPlainString();
            found.add(new Found(
                    great.start(), great.end(), new ReadFigure(great.group(), value, "个", Qualifier.EXACT, null, "")));
        }
    }

    private static Found found(String text, Matcher m) {
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
                range ? null : value(number, m.group("times"), m.group("rest")),
                each == null ? unit : unit + "/" + each,
                range ? Qualifier.ABOUT : qualifier(m),
                null,
                "");
        return new Found(m.start(), m.end(), figure);
    }

    private static String unit(Matcher m) {
        String unit = m.group("unit");
        return unit == null ? "" : unit.replace("个多", "个").replace("个余", "个");
    }

    /** In the multiple it is written with: 1亿2千万 is 1.2. */
    private static String value(String number, @Nullable String times, @Nullable String rest) {
        String value = value(number);
        if (times == null || rest == null) {
            return value;
        }
        BigDecimal small = BigDecimal.valueOf(rest.endsWith("万") ? 10_000 : 1)
                .multiply(new BigDecimal(value(rest.endsWith("万") ? rest.substring(0, rest.length() - 1) : rest)));
        return new BigDecimal(value)
                .add(small.movePointLeft(times.equals("万") ? 4 : 8))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String value(String number) {
        if (number.equals("万")) {
            return "10000";
        }
        if (number.equals("亿")) {
            return "100000000";
        }
        int digits = 0;
        while (digits < number.length() && "0123456789.,".indexOf(number.charAt(digits)) >= 0) {
            digits++;
        }
        String arabic = number.substring(0, digits).replace(",", "");
        if (digits == number.length()) {
            return arabic;
        }
        BigDecimal written = ChineseNumber.parse(number.substring(digits));
        return (digits == 0 ? written : written.multiply(new BigDecimal(arabic))).toPlainString();
    }

    private static Qualifier qualifier(Matcher m) {
        String before = m.group("before");
        String unit = m.group("unit");
        String after = m.group("after");
        if (before != null && before.matches(FigurePattern.NEARLY)) {
            return Qualifier.NEARLY;
        }
        boolean more = m.group("more") != null || m.group("more2") != null || unit != null && unit.matches("个[多余].*");
        if (more || before != null && before.matches(FigurePattern.OVER) || after != null && after.matches("以上|多|余")) {
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

        Found labelled(String label) {
            return new Found(start, end, figure.labelled(label));
        }
    }
}
