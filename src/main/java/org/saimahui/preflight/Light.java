package org.saimahui.preflight;

/** What a check finds, the best first. */
public enum Light {
    GREEN,
    /** The evening can be held; somebody should know. */
    AMBER,
    /** The evening cannot be held like that, or something may be lost. */
    RED
}
