package org.saimahui.paper;

/** How far a judge's marks for a presenter have come, as a clerk sees it. */
public enum SlipState {
    /** Nothing is typed and nothing was sent. */
    NONE,
    /** This clerk has typed it, the other one not yet. */
    MINE,
    /** The other clerk has typed it, this one not yet. */
    THEIRS,
    /** Both have typed it, and not alike. */
    DIFFERENT,
    /** The card is in, from the judge's seat. */
    SENT,
    /** The card is in, from paper. */
    PAPER
}
