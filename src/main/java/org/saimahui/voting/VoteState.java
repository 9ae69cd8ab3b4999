package org.saimahui.voting;

/** Where the audience's vote stands; it may be opened again until its counts are shown. */
public enum VoteState {
    NOT_OPENED,
    OPEN,
    CLOSED,
    SHOWN
}
