package org.saimahui.scoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps 3 to 6: from cards to the value of a panel, in one of two ways. */
sealed interface PanelSum permits CardSum, CriterionSum {

    /** Before it is rounded to {@code panel}. */
    Fraction exact();

    /** After it is rounded to {@code panel}. */
    Fraction value();

    /** Points of a criterion after steps 5 and 6; null when it has no mark. */
    @Nullable
    Fraction points(String criterion);

    /** Points of a group after step 6; null when none of its criteria has a mark. */
    @Nullable
    Fraction group(String group);

    /** How many marks, at least, stand behind each of these values. */
    int fewestMarks();

    /** The arithmetic as data. */
    Map<String, @Nullable Object> toDocument();
}
