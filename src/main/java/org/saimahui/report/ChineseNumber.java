package org.saimahui.report;

import java.math.BigDecimal;

/** Numbers below ten thousand as they are written in Chinese: 三, 十二, 一百零五, 千, 三点五. */
final class ChineseNumber {

    static final String DIGITS = "零〇一二两三四五六七八九";

    private static final String VALUES = "001223456789";

    private ChineseNumber() {}

    static BigDecimal parse(String text) {
        int point = text.indexOf('点');
        if (point < 0) {
            return BigDecimal.valueOf(whole(text));
        }
        StringBuilder number =
                new StringBuilder().append(whole(text.substring(0, point))).append('.');
        text.substring(point + 1).chars().forEach(digit -> number.append(VALUES.charAt(DIGITS.indexOf(digit))));
        return new BigDecimal(number.toString());
    }

    private static long whole(String text) {
        long sum = 0;
        long digit = -1;
        for (char c : text.toCharArray()) {
            int place = "十百千".indexOf(c);
            if (place >= 0) {
                sum += (digit < 0 ? 1 : digit) * (long) Math.pow(10, place + 1.0);
                digit = -1;
            } else {
                digit = VALUES.charAt(DIGITS.indexOf(c)) - '0';
            }
        }
        return sum + Math.max(0, digit);
    }
}
