package org.saimahui.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;

/**
 * Goes through an exported record link by link, without server or database: {@link RecordExport} writes it. It stops at the
 * first fault.
 */
public final class RecordCheck {

    private static final String SEALED = "sealed";

    /** As much of a head as is shown on the wall. */
    private static final int SHORTEST = 16;

    /** What was found. */
    public enum Fault {
        /** Everything fits. */
        NONE,
        /** The first line does not say that it is a record, or a line is no JSON. */
        NO_RECORD,
        /** The genesis is not the hash of slug and creation time. */
        GENESIS,
        /** The lines from before the chain are not those that its first entry counted. */
        FORMER,
        /** Another number than the next: one is missing, or one came in. */
        NUMBER,
        /** It does not name the hash of the entry before. */
        PREVIOUS,
        /** What stands in it is not what was hashed. */
        CONTENT,
        /** The opened value is not the sealed one. */
        SEAL,
        /** It ends elsewhere than the first line says. */
        END,
        /** The head that was noted is that of no entry. */
        HEAD
    }

    /**
     * The answer.
     *
     * @param n the number of the first bad entry; with {@link Fault#NONE} of the last one
     * @param slug of the contest; empty for the installation and for what is no record
     * @param head the hash at which the reading ended
     * @param released fingerprints of released results, by version
     */
    public record Finding(Fault fault, long n, String slug, String head, Map<String, String> released) {

        public boolean isWhole() {
            return fault == Fault.NONE;
        }
    }

    private final Iterator<String> lines;

    private final @Nullable String noted;

    private final Consumer<Map<String, @Nullable Object>> reader;

    private final Map<String, String> released = new TreeMap<>();

    private final FormerLines.Sum former = new FormerLines.Sum();

    private String slug = "";

    private String hash = "";

    private long n;

    private boolean seen;

    private RecordCheck(
            Iterator<String> lines, @Nullable String noted, Consumer<Map<String, @Nullable Object>> reader) {
        this.lines = lines;
        this.noted = noted;
        this.reader = reader;
    }

    /**
     * Reads all lines, or up to the first fault.
     *
     * @param noted a head that somebody noted on the evening, or its first 16 digits and more; null for none: then nobody can see whether the end was cut off
     */
    public static Finding check(Iterator<String> lines, @Nullable String noted) {
        return check(lines, noted, entry -> {});
    }

    /**
     * The same for somebody who wants to know what stands in it.
     *
     * @param reader gets each entry, as plain values with what was opened of it, once it is found sound
     */
    public static Finding check(
            Iterator<String> lines, @Nullable String noted, Consumer<Map<String, @Nullable Object>> reader) {
        return new RecordCheck(lines, noted, reader).check();
    }

    private Finding check() {
        try {
            return run();
        } catch (InvalidInputException | IllegalArgumentException | ClassCastException | DateTimeException unreadable) {
            return found(Fault.NO_RECORD, n + 1);
        }
    }

    private Finding run() {
        if (!lines.hasNext()) {
            return found(Fault.NO_RECORD, 0);
        }
        Map<String, @Nullable Object> title = object(StrictJson.parse(utf8(lines.next())));
        if (!RecordExport.FORMAT.equals(title.get("format"))) {
            return found(Fault.NO_RECORD, 0);
        }
        slug = text(title.get("slug"));
        hash = text(title.get("genesis"));
        seen = isNoted(hash);
        if (!hash.equals(Entry.genesis(slug, Instant.parse(text(title.get("createdAt")))))) {
            return found(Fault.GENESIS, 0);
        }
        boolean covered = false;
        boolean any = false;
        while (lines.hasNext()) {
            Map<String, @Nullable Object> line = object(StrictJson.parse(utf8(lines.next())));
            if (n == 0 && line.containsKey("former")) {
                former.add(object(line.get("former")));
                any = true;
                continue;
            }
            Fault fault = link(line);
            if (fault != Fault.NONE) {
                return found(fault, n + 1);
            }
            n++;
            reader.accept(line);
            if (n == 1 && "RECORD_BEGUN".equals(line.get("act"))) {
                covered = true;
                if (!CanonicalJson.write(line.get("after")).equals(CanonicalJson.write(former.document()))) {
                    return found(Fault.FORMER, 0);
                }
            }
        }
        if (any && !covered) {
            return found(Fault.FORMER, 0);
        }
        if (!String.valueOf(title.get("entries")).equals(String.valueOf(n)) || !hash.equals(title.get("head"))) {
            return found(Fault.END, n + 1);
        }
        return found(noted != null && !seen ? Fault.HEAD : Fault.NONE, n);
    }

    private Fault link(Map<String, @Nullable Object> line) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>(line);
        Object said = entry.remove("hash");
        Object opened = entry.remove("opened");
        if (!String.valueOf(n + 1).equals(String.valueOf(entry.get("n")))) {
            return Fault.NUMBER;
        }
        if (!hash.equals(entry.get("previous"))) {
            return Fault.PREVIOUS;
        }
        String counted = CanonicalJson.fingerprint(entry);
        if (!counted.equals(said)) {
            return Fault.CONTENT;
        }
        if (opened != null && !isSealed(object(opened), object(entry.get("after")))) {
            return Fault.SEAL;
        }
        hash = counted;
        seen |= isNoted(hash);
        if ("RESULT_RELEASED".equals(entry.get("act"))) {
            Map<String, @Nullable Object> after = object(entry.get("after"));
            released.put(String.valueOf(after.get("version")), String.valueOf(after.get("fingerprint")));
        }
        return Fault.NONE;
    }

    /** Whole, or its beginning as it stands on the wall. */
    private boolean isNoted(String one) {
        return noted != null && noted.length() >= SHORTEST && one.startsWith(noted);
    }

    private static boolean isSealed(Map<String, @Nullable Object> opened, Map<String, @Nullable Object> after) {
        return Sealed.hash(text(opened.get("bytes")), text(opened.get("value"))).equals(after.get(SEALED));
    }

    private Finding found(Fault fault, long at) {
        return new Finding(fault, at, slug, hash, Map.copyOf(released));
    }

    private static byte[] utf8(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IllegalArgumentException("Not an object");
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("Not a text");
    }
}
