package org.saimahui.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry that has no place in its chain yet. @param contest empty for the installation */
record PendingEntry(
        String contest,
        Instant at,
        Actor actor,
        String act,
        Subject subject,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason,
        @Nullable PendingSeal seal) {

    /** What the entry names by its hash. */
    record PendingSeal(String subject, String salt, String content) {}

    /** Where the chain of a contest ended, for the installation's. @param last whoever made an end of it */
    static PendingEntry ended(Chain chain, PendingEntry last) {
        Map<String, Object> head =
                Map.of("n", chain.head().n(), "hash", chain.head().hash());
        Subject subject = new Subject(Subject.Kind.RECORD, chain.contest());
        return new PendingEntry(
                Chains.INSTALLATION, last.at(), last.actor(), "CHAIN_ENDED", subject, null, head, null, null);
    }

    /** What stood in the record before there were chains, so that the chain covers it too. */
    static PendingEntry begun(Chain chain, Instant at, Map<String, Object> former) {
        Subject subject = new Subject(Subject.Kind.RECORD, "");
        return new PendingEntry(chain.contest(), at, Actor.SYSTEM, "RECORD_BEGUN", subject, null, former, null, null);
    }

    /** Whether what is said of it has names, or nothing is said. */
    boolean hasRoom() {
        return after == null || after instanceof Map<?, ?>;
    }

    /** The same with rows as they stand now, null for one that is gone. */
    PendingEntry with(Map<String, @Nullable Object> rows) {
        Map<Object, @Nullable Object> more = new LinkedHashMap<>();
        if (after instanceof Map<?, ?> said) {
            more.putAll(said);
        }
        more.put(ProceedingsExport.ROWS, rows);
        return new PendingEntry(contest, at, actor, act, subject, before, more, reason, seal);
    }

    /** As it can be read already; its place is not known yet. */
    AuditLine toLine() {
        return new AuditLine(0, at, actor, act, subject, PlainValues.write(before), PlainValues.write(after), reason);
    }

    Entry at(long n, String previous) {
        return new Entry(n, at, actor, act, subject, before, after, reason, previous);
    }
}
