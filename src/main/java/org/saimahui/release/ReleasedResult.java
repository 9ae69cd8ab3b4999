package org.saimahui.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.saimahui.document.StrictJson;

/**
 * A released result.
 *
 * @param version from 1; a correction makes the next one
 * @param fingerprint SHA-256 of the contest file in its canonical form, 64 hexadecimal digits
 * @param document what the API answers, JSON
 * @param by the organiser who turned the key
 */
public record ReleasedResult(int version, String fingerprint, String document, Instant at, String by) {

    /** The document as its sheet needs it. */
    public PublishedSheet sheet() {
        return PublishedSheet.read(document);
    }

    /** The contest file that was released, as plain values. */
    Map<?, ?> file() {
        return StrictJson.parse(document.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> whole
                        && whole.get("file") instanceof Map<?, ?> file
                ? file
                : Map.of();
    }
}
