package org.saimahui.judging;

import java.time.Instant;

/**
 * Where a judge's signature stands.
 *
 * @param judge the seat's code
 * @param path what was drawn, as an SVG path on 1000 by 400; empty where it was confirmed by a button
 * @param fingerprint of the marks that were signed, 64 hexadecimal digits
 * @param current whether these are the judge's marks still
 */
public record SignatureView(String judge, String name, String path, String fingerprint, Instant at, boolean current) {

    /** Enough of the fingerprint to compare by eye. */
    public String shortFingerprint() {
        return fingerprint.substring(0, 4) + " " + fingerprint.substring(4, 8);
    }

    public boolean isDrawn() {
        return !path.isEmpty();
    }
}
