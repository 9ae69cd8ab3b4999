package org.saimahui.contest;

/** The life of a contest. No way back but {@code CLOSED → LIVE} with a reason. */
public enum ContestState {
    /** Everything may be edited. */
    DRAFT,
    /** The evening runs; people and rule are fixed by the first mark. */
    LIVE,
    /** No mark and no ballot any more; the time for checking. */
    CLOSED,
    /** The result is public; a correction makes a new version, and the earlier ones stay. */
    RELEASED
}
