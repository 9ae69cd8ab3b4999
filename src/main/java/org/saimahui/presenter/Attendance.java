package org.saimahui.presenter;

/** Whether a presenter has come to the hall, as the stage manager's list says; it stands beside the turn. */
public enum Attendance {
    /** Nobody has said anything yet. */
    EXPECTED,
    /** Has checked in, or has been on stage. */
    HERE,
    /** Was looked for and not found. */
    LATE
}
