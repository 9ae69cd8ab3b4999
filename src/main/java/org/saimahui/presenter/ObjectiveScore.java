package org.saimahui.presenter;

import java.math.BigDecimal;
import org.saimahui.document.Decimals;
import org.saimahui.document.Text;

/** A score for the achievements' part that a person gives: from 0 to 100, or blank for none. */
final class ObjectiveScore {

    private static final BigDecimal MOST = new BigDecimal(100);

    private ObjectiveScore() {}

    static void check(Text text, int number, String typed) {
        if (typed.isEmpty()) {
            return;
        }
        BigDecimal score = Decimals.parse(typed);
        if (score == null) {
            text.reject("NOT_A_NUMBER", "/" + number);
        } else if (score.signum() < 0) {
            text.reject("BELOW_MIN", "/" + number, "0");
        } else if (score.compareTo(MOST) > 0) {
            text.reject("ABOVE_MAX", "/" + number, "100");
        }
    }
}
