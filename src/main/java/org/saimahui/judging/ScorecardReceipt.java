package org.saimahui.judging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a judge gets for a stored card, the same again for the same content.
 *
 * @param receipt five characters such as {@code 7QF-2K}, unique in the contest
 * @param at server time of storing
 * @param presenter running number
 * @param marks decimals as strings, in the order of the rule's criteria
 * @param total sum of mark times weight, exact
 * @param isVoid true where the card counts no more: the judge does not mark this presenter after all, or the talk was
 *     repeated or broken off; null where it counts
 */
public record ScorecardReceipt(
        String receipt,
        Instant at,
        int presenter,
        Map<String, String> marks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String comment,
        String total,
        int version,
        CardSource source,

        @JsonProperty("void") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Boolean isVoid) {

    /** The same card, declared void. */
    ScorecardReceipt declaredVoid() {
        return new ScorecardReceipt(receipt, at, presenter, marks, comment, total, version, source, true);
    }
}
