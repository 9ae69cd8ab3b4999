package org.saimahui.report;

/** How exactly a figure is meant; one that is not {@link #EXACT} is never printed as if it were. */
public enum Qualifier {
    EXACT,
    ABOUT,
    NEARLY,
    OVER
}
