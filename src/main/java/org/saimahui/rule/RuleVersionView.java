package org.saimahui.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ScoringRule;

/**
 * One version of a contest's rule, for reading.
 *
 * @param number from 1
 * @param document JSON, as its fingerprint was taken
 * @param fingerprint SHA-256, 64 hexadecimal digits
 * @param by who put it in force
 * @param reason why, where one was given
 * @param inForce whether it is the one that counts now
 */
public record RuleVersionView(
        int number,
        ScoringRule rule,
        String document,
        String fingerprint,
        Instant at,
        String by,
        @Nullable String reason,
        boolean inForce) {}
