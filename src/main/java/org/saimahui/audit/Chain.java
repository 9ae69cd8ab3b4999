package org.saimahui.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chain's row.
 *
 * @param headHash null as long as there is no entry
 * @param formerLast the last line that was kept before there were chains; null without one
 */
record Chain(
        long id,
        String contest,
        Instant beganAt,
        boolean rehearsal,
        long headN,
        @Nullable String headHash,
        @Nullable Long formerLast) {

    String genesis() {
        return Entry.genesis(contest, beganAt);
    }

    RecordHead head() {
        return new RecordHead(headN, headHash == null ? genesis() : headHash);
    }

    String entries() {
        return rehearsal ? "rehearsal_entry" : "record_entry";
    }

    String seals() {
        return rehearsal ? "rehearsal_seal" : "record_seal";
    }
}
