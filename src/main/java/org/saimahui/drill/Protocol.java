package org.saimahui.drill;

import java.time.Instant;
import java.util.List;

/**
 * What a drill has found.
 *
 * @param at when it began
 * @param whole whether it was played to its end
 * @param findings the evening as a whole, then each fault by its number
 */
public record Protocol(Instant at, boolean whole, List<Finding> findings) {

    public Protocol {
        findings = List.copyOf(findings);
    }

    /** How many were as they should be. */
    public long passed() {
        return count(Verdict.PASS);
    }

    /** How many were, as far as it can be seen from inside. */
    public long inside() {
        return count(Verdict.INSIDE);
    }

    public long failed() {
        return count(Verdict.FAIL);
    }

    /** How many cannot happen in this contest. */
    public long notHere() {
        return count(Verdict.NOT_HERE);
    }

    private long count(Verdict verdict) {
        return findings.stream().filter(f -> f.verdict() == verdict).count();
    }
}
