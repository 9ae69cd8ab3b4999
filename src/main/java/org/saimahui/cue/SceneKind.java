package org.saimahui.cue;

/** What a screen can show; each kind has a still picture without live data. */
public enum SceneKind {
    COVER,
    LOTS,
    PANEL,
    RULES,
    PRESENTER,
    /** One key figure of a presenter; without a presenter the eight figures of the evening. */
    FIGURE,
    LAMPS,
    /** A presenter's marks: step 0 lamps, then the boards. */
    MARKS,
    RANKING,
    /** The ranking in figures, with what it is made of. */
    TABLE,
    /** Neighbours of the ranking that are too close for the eye; about the one, and the step is the running number of the other. */
    PHOTO,
    /** A page of what is attached to a presenter's report; the step is which, from 0 through all attachments. */
    ATTACHMENT,
    VOTE,
    REVEAL,
    /** One prize; the step is which, from 1 for the best. */
    AWARD,
    /** A prize in the organisers' own words, which no result stands behind; the step is the number of their cue. */
    SPECIAL_PRIZE,
    /** The end: thanks, and where the result is to be found. */
    THANKS,
    MESSAGE,
    BREAK,
    BLANK;

    /** Whether it is about one presenter and makes no sense without. */
    public boolean needsPresenter() {
        return this == PRESENTER || this == LAMPS || this == MARKS || this == ATTACHMENT;
    }
}
