package org.saimahui.contest;

/** What entitles to an audience ballot. */
public enum VoteAccess {
    /** One per browser: a show of hands, not verified. */
    OPEN,
    /** One per printed code. */
    TICKET
}
