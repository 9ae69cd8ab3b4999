package org.saimahui.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One judge's card as it enters the sum; lists are in the order of the rule's criteria, null is a missing mark.
 *
 * @param given as sent, or filled in with zero
 * @param filled whether a mark was filled in
 * @param marks the same after outliers were pulled in
 */
record Card(String judge, List<@Nullable Fraction> given, List<Boolean> filled, List<@Nullable Fraction> marks) {

    boolean isComplete() {
        return !marks.contains(null);
    }

    Card with(List<@Nullable Fraction> pulled) {
        return new Card(judge, given, filled, pulled);
    }
}
