package org.saimahui.objection;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.SealedRow;
import org.saimahui.shared.Hashes;

/**
 * Somebody objects to a released result.
 *
 * @param code by which its author finds the answer, {@code 7QF2-K4M8}
 * @param contact how the organisers reach the author; never public, never in an export
 * @param answer null until somebody has answered
 * @param bytes with which the record names it by a hash; null for one of before
 */
public record Objection(
        long id,
        String code,
        String name,
        String contact,
        String content,
        Instant at,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String bytes) {

    /** What it is called among the rows that the record keeps. */
    String row() {
        return "objection/" + id;
    }

    /** As the record keeps it; empty for one of before that nobody has answered since. */
    Optional<SealedRow> sealed() {
        if (bytes == null) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        // Not even there: how its author finds the answer, and is found.
        row.put("code", Hashes.sha256Hex(bytes + code));
        row.put("contact", Hashes.sha256Hex(bytes + contact));
        row.put("name", name);
        row.put("content", content);
        row.put("at", at.toString());
        row.put("answer", answer);
        row.put("answeredBy", answeredBy);
        row.put("answeredAt", answeredAt == null ? null : answeredAt.toString());
        return Optional.of(new SealedRow(bytes, row));
    }

    public boolean isOpen() {
        return answer == null;
    }
}
