package org.saimahui.scoring;

/** Why a part has no value for a presenter. */
public enum Gap {
    /** No card counts, or fewer than the panel's minimum. */
    TOO_FEW_COUNT,
    /** The rule waits for cards that are not in. */
    WAITING,
    /** The rule refuses missing marks or values. */
    MISSING_MARK,
    /** The rule refuses to drop from so few. */
    TOO_FEW_CARDS,
    /** There is no metric and no given score. */
    NO_METRIC,
    /** The audience part is void: too few have voted. */
    NO_QUORUM,
    /** The quorum cannot be checked: nobody counted the audience. */
    MISSING_COUNT
}
