package org.saimahui.judging.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.AddAdjustment;
import org.saimahui.judging.AdjustmentKind;
import org.saimahui.shared.InvalidInputException;

/**
 * Points by hand as the organiser types them.
 *
 * @param points without a sign; the kind says whether they are added or taken
 */
record AdjustmentForm(
        @Nullable Long version,
        @Nullable Integer presenter,
        @Nullable AdjustmentKind kind,
        @Nullable String points,
        @Nullable String reason,
        @Nullable String proposedBy,
        @Nullable String approvedBy) {

    static AdjustmentForm empty(long version) {
        return new AdjustmentForm(version, null, AdjustmentKind.PENALTY, "", "", "", "");
    }

    /** @throws InvalidInputException where a field cannot be read */
    AddAdjustment toCommand() {
        if (presenter == null) {
            throw InvalidInputException.of("MISSING_FIELD", "/presenter");
        }
        AdjustmentKind wanted = kind == null ? AdjustmentKind.PENALTY : kind;
        BigDecimal size = size();
        return new AddAdjustment(
                presenter,
                wanted,
                wanted == AdjustmentKind.BONUS ? size : size.negate(),
                text(reason),
                text(proposedBy),
                text(approvedBy));
    }

    private BigDecimal size() {
        StringBuilder half = new StringBuilder();
        for (char c : text(points).strip().toCharArray()) {
            half.append(c >= 0xff01 && c <= 0xff5e ? (char) (c - 0xfee0) : c == '。' ? '.' : c);
        }
        if (!half.toString().matches("[0-9]{1,7}(\\.[0-9]{1,6})?")) {
            throw InvalidInputException.of("NOT_A_NUMBER", "/points");
        }
        return new BigDecimal(half.toString());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
