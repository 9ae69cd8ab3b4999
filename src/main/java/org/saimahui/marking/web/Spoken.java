package org.saimahui.marking.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Numbers in words, as they are read out: 九十一, ninety-one. A judge who sees the total twice, once in figures and once
 * in words, notices a wrong digit.
 */
final class Spoken {

    /** Above this no words are given. */
    static final int LARGEST = 999;

    private static final String[] ZH = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private static final String[] EN = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };

    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private Spoken() {}

    /** The number in words, or an empty text where it is negative or above {@value #LARGEST}. */
    static String number(BigDecimal number, Locale locale) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            return "";
        }
        boolean english = isEnglish(locale);
        String whole = whole(number.intValue(), locale);
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return whole;
        }
        String digits = plain.toPlainString().substring(plain.toPlainString().indexOf('.') + 1);
        String spoken = digits.chars()
                .mapToObj(d -> english ? EN[d - '0'] : ZH[d - '0'])
                .collect(Collectors.joining(english ? " " : ""));
        return english ? whole + " point " + spoken : whole + "点" + spoken;
    }

    /** The words of 0 to the given number, for the page's script; at most {@value #LARGEST}. */
    static List<String> upTo(BigDecimal number, Locale locale) {
        List<String> words = new ArrayList<>();
        int last = Math.min(LARGEST, number.intValue());
        for (int i = 0; i <= last; i++) {
            words.add(whole(i, locale));
        }
        return words;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static String whole(int n, Locale locale) {
        return isEnglish(locale) ? english(n) : chinese(n);
    }

    private static String english(int n) {
        if (n < 20) {
            return EN[n];
        }
        if (n < 100) {
            return TENS[n / 10] + (n % 10 == 0 ? "" : "-" + EN[n % 10]);
        }
        return EN[n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + english(n % 100));
    }

    private static String chinese(int n) {
        if (n < 10) {
            return ZH[n];
        }
        if (n < 100) {
            return (n < 20 ? "" : ZH[n / 10]) + "十" + (n % 10 == 0 ? "" : ZH[n % 10]);
        }
        int rest = n % 100;
        String tail = rest == 0
                ? ""
                : rest < 10 ? "零" + ZH[rest] : ZH[rest / 10] + "十" + (rest % 10 == 0 ? "" : ZH[rest % 10]);
        return ZH[n / 100] + "百" + tail;
    }
}
