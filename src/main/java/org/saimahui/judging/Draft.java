package org.saimahui.judging;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a judge has typed for a presenter and not sent yet.
 *
 * @param presenter running number
 * @param marks criterion code to the text as typed, which need not be a number; what is empty is absent
 * @param comment for the presenter, as typed so far; empty for none
 * @param version the version of the card that it is to replace; 0 for none
 * @param at when it was typed, by the server's time
 */
public record Draft(int presenter, Map<String, String> marks, String comment, int version, Instant at) {

    public Draft {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** One without a comment. */
    public Draft(int presenter, Map<String, String> marks, int version, Instant at) {
        this(presenter, marks, "", version, at);
    }
}
