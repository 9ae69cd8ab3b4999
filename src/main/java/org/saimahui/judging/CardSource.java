package org.saimahui.judging;

/** How the marks of a card came in. */
public enum CardSource {
    /** Sent from the judge's seat. */
    SEAT,
    /** Typed by two clerks from the judge's slip. */
    PAPER
}
