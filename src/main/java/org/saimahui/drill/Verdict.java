package org.saimahui.drill;

/** What came of one fault. */
public enum Verdict {
    /** Everything was as it should be. */
    PASS,
    /** What could be played was as it should be; the rest (a cable, a killed process, a browser's own script) is tried by a command that the protocol names. */
    INSIDE,
    /** Something was not as it should be, or could not be played. */
    FAIL,
    /** This contest cannot have the fault; the protocol says why. */
    NOT_HERE
}
