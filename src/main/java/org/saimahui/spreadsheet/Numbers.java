package org.saimahui.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers of a workbook, which it keeps in binary, as they were typed. */
final class Numbers {

    /** What a spreadsheet program keeps of what was typed, and shows of what it has counted. */
    static final int TYPED_DIGITS = 15;

    /** Longer than any number in binary is written. */
    private static final int LONGEST = 400;

    private Numbers() {}

    /**
     * As spreadsheet programs show it where no format says otherwise: 7.11 for 7.1100000000000003, 0.3 for the
     * 0.30000000000000004 that 0.1 + 0.2 leave, 100000 for 1.0E5.
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
        return written.round(new MathContext(TYPED_DIGITS)).stripTrailingZeros().toPlainString();
    }
}
