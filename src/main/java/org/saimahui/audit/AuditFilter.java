package org.saimahui.audit;

import java.time.Instant;

/**
 * What of the record is looked for; an empty text lets everything pass.
 *
 * @param contest the slug, or an empty text for what belongs to the installation
 * @param subject a part of the subject, in any case
 * @param from the earliest moment
 * @param to the moment before which an entry was made
 */
public record AuditFilter(String contest, String actor, String action, String subject, Instant from, Instant to) {

    /** Long before the first entry. */
    public static final Instant ALWAYS = Instant.EPOCH;

    /** Long after the last entry, and within both databases' calendars. */
    public static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Everything of a contest. */
    public static AuditFilter of(String contest) {
        return new AuditFilter(contest, "", "", "", ALWAYS, EVER);
    }
}
