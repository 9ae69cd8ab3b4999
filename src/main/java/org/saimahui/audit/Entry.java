package org.saimahui.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.CanonicalJson;

/**
 * One link of a chain.
 *
 * @param n from 1
 * @param before as {@link PlainValues}
 * @param after as {@link PlainValues}
 * @param previous the hash of the entry before; of the first one the chain's genesis
 */
record Entry(
        long n,
        Instant at,
        Actor actor,
        String act,
        Subject subject,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason,
        String previous) {

    /** What the first entry of a chain names as the one before: the hash of the slug and the time of creation. */
    static String genesis(String slug, Instant createdAt) {
        return CanonicalJson.fingerprint(Map.of("slug", slug, "createdAt", createdAt.toString()));
    }

    /** What is hashed, in its RFC 8785 form. */
    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("n", n);
        document.put("at", at.toString());
        document.put("actor", actor(actor.kind().name(), actor.id(), actor.name()));
        document.put("act", act);
        document.put("subject", subject(subject.kind().name(), subject.id()));
        document.put("before", before);
        document.put("after", after);
        document.put("reason", reason);
        document.put("previous", previous);
        return document;
    }

    static Map<String, String> actor(String kind, String id, String name) {
        return Map.of("kind", kind, "id", id, "name", name);
    }

    static Map<String, String> subject(String kind, String id) {
        return Map.of("kind", kind, "id", id);
    }

    /** SHA-256 of its RFC 8785 form, 64 lower-case hexadecimal digits. */
    String hash() {
        return CanonicalJson.fingerprint(document());
    }
}
