package org.saimahui.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A room whose rows are printed with a result though they count nothing: halts, signatures, keys. It hands each of them to
 * {@link AuditLog#keep} as it is written, and here as they stand now, so that a row that was bent since is found.
 */
public interface KeptRows {

    /**
     * What a name begins with that says that the record has every row of that kind from here on: those that it began to keep after
     * others. The kind follows.
     */
    String WHOLE = "whole/";

    /** By their names, such as {@code halt/1}; plain values, nothing that is secret still. */
    Map<String, Map<String, @Nullable Object>> rows(long contestId);
}
