package org.saimahui.points.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.Text;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.scoring.MarkText;

/** Points by hand as the browser posts them; the sign comes from the kind, so nobody has to type a minus. */
record AdjustmentForm(
        @Nullable Long version,
        @Nullable Integer presenter,
        String kind,
        String points,
        String reason,
        String approvedBy) {

    private static final int LONGEST_NUMBER = 30;

    AdjustmentForm {
        kind = orEmpty(kind);
        points = orEmpty(points);
        reason = orEmpty(reason);
        approvedBy = orEmpty(approvedBy);
    }

    static AdjustmentForm about(@Nullable Integer presenter) {
        return new AdjustmentForm(null, presenter, AdjustmentKind.TIME.name(), "", "", "");
    }

    /** @throws InvalidInputException naming each bad field; {@code TOO_MANY_DECIMALS} beyond the most that make sense */
    AddAdjustment toCommand(int mostDecimals) {
        Text text = new Text();
        if (presenter == null) {
            text.reject("MISSING_FIELD", "/presenter");
        }
        if (!isKind()) {
            text.reject("BAD_VALUE", "/kind");
        }
        String typed = MarkText.plain(points);
        String number = typed.replaceFirst("^[-+−－＋]", "");
        if (number.isEmpty()) {
            text.reject("MISSING_FIELD", "/points");
        } else if (number.length() > LONGEST_NUMBER || !number.matches("(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
            text.reject("NOT_A_NUMBER", "/points");
        } else if (isAgainst(typed)) {
            text.reject("BAD_SIGN", "/points");
        } else if (decimals(number) > mostDecimals) {
            text.reject("TOO_MANY_DECIMALS", "/points", String.valueOf(mostDecimals), String.valueOf(decimals(number)));
        }
        text.orThrow();
        AdjustmentKind chosen = AdjustmentKind.valueOf(kind);
        BigDecimal amount = new BigDecimal(number);
        return new AddAdjustment(
                presenter == null ? 0 : presenter,
                chosen,
                chosen == AdjustmentKind.BONUS ? amount : amount.negate(),
                reason,
                "",
                approvedBy);
    }

    private static int decimals(String number) {
        return Math.max(0, new BigDecimal(number).stripTrailingZeros().scale());
    }

    /** A sign may be typed, but not one that says the opposite of the kind. */
    private boolean isAgainst(String typed) {
        boolean bonus = AdjustmentKind.BONUS.name().equals(kind);
        return typed.matches(bonus ? "[-−－].*" : "[+＋].*");
    }

    private boolean isKind() {
        for (AdjustmentKind known : AdjustmentKind.values()) {
            if (known.name().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
