package org.saimahui.drill;

/** What came of one fault. */
public enum Verdict {
    /** Everything was as it should be. */
    PASS,
    /** What can be seen from inside was as it should be; the rest is tried from outside, by a command that the protocol names. */
    INSIDE,
    /** Something was not as it should be, or could not be played. */
    FAIL,
    /** This contest cannot have the fault; the protocol says why. */
    NOT_HERE
}
