package org.saimahui.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers of a workbook, which it keeps in binary, as they were typed. */
final class Numbers {

    /** What a spreadsheet program keeps of what was typed. */
    static final int TYPED_DIGITS = 15;

    private static final int BINARY_DIGITS = 17;

    /** Longer than any number in binary is written. */
    private static final int LONGEST = 400;

    private Numbers() {}

    /**
     * The shortest decimal that means the same: 7.11 for 7.1100000000000003, 100000 for 1.0E5.
     *
     * @throws NumberFormatException when it is no number
     */
    static String plain(String raw) {
        if (raw.length() > LONGEST) {
            throw new NumberFormatException("Too long");
        }
        BigDecimal written = new BigDecimal(raw);
        if (Math.abs((long) written.scale()) > LONGEST) {
            throw new NumberFormatException(raw);
        }
        if (written.precision() <= TYPED_DIGITS) {
            return written.signum() == 0 ? "0" : written.toPlainString();
        }
        double binary = written.doubleValue();
        for (int digits = TYPED_DIGITS; digits < BINARY_DIGITS; digits++) {
            BigDecimal shorter = written.round(new MathContext(digits));
            if (shorter.doubleValue() == binary) {
                return shorter.stripTrailingZeros().toPlainString();
            }
        }
        return written.round(new MathContext(BINARY_DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }
}
