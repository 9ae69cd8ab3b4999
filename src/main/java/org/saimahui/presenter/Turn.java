package org.saimahui.presenter;

/** One presenter's slot on stage. */
public enum Turn {
    /** Not called yet. */
    WAITING,
    /** On stage; judges may make drafts. */
    CALLED,
    /** Marks are taken. */
    MARKING,
    /** Marking is over; the presenter is on the Board. */
    CLOSED
}
