package org.saimahui.points;

/** Why points are added or taken by hand. */
public enum AdjustmentKind {
    /** Over or under the time limit; not above 0. */
    TIME,
    /** Taken for another reason; not above 0. */
    PENALTY,
    /** Added; not below 0. */
    BONUS
}
