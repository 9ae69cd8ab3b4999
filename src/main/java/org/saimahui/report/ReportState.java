package org.saimahui.report;

/** Where a report stands. */
public enum ReportState {
    /** Being written. */
    DRAFT,
    /** Waits for the organiser's yes or no. An edit after approval leads back here; the approved text stays public. */
    SUBMITTED,
    /** Given back with a note. */
    RETURNED,
    /** Public. */
    APPROVED,
    /** Public, and fixed by the first mark of the evening. */
    FROZEN;

    /** Whether the text as it stands is the public one. */
    public boolean isPublic() {
        return this == APPROVED || this == FROZEN;
    }
}
