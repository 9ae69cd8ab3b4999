package org.saimahui.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends entries to chains, under the lock of the chain's head. Everything happens in the caller's transaction. */
@Component
class Chains {

    /** What the chain of the installation has for a slug. */
    static final String INSTALLATION = "";

    private static final String CHAIN =
            "select id, contest_slug, began_at, rehearsal, head_n, head_hash, former_last from record_chain ";

    private final JdbcClient jdbc;

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest chain of that slug, also where its contest is gone. */
    Optional<Chain> find(String contest) {
        return jdbc.sql(CHAIN + "where contest_slug = :contest order by id desc limit 1")
                .param("contest", contest)
                .query(Chains::chain)
                .optional();
    }

    /** A contest that is being made has a chain of its own, also where the slug was used before. */
    void begin(String contest, Instant createdAt, boolean rehearsal) {
        jdbc.sql("insert into record_chain (contest_slug, began_at, rehearsal, head_n)"
                        + " values (:contest, :at, :rehearsal, 0)")
                .param("contest", contest)
                .param("at", stored(createdAt))
                .param("rehearsal", rehearsal)
                .update();
    }

    /** @return the chain as it ended; empty where none was going on */
    Optional<Chain> end(String contest) {
        Optional<Chain> chain = locked(contest);
        chain.ifPresent(ending -> jdbc.sql("update record_chain set ended_at = current_timestamp where id = :id")
                .param("id", ending.id())
                .update());
        return chain;
    }

    /** Chains that have to begin with what was recorded before there were any. */
    List<Chain> unbegun() {
        return jdbc.sql(CHAIN + "where former_last is not null and head_n = 0 order by id")
                .query(Chains::chain)
                .list();
    }

    /** The lines of a contest from before there were chains, oldest first. */
    void former(Chain chain, Consumer<Map<String, @Nullable Object>> reader) {
        if (chain.formerLast() != null) {
            jdbc.sql("select id, at, actor, action, subject, before_value, after_value, reason from audit_entry"
                            + " where coalesce(contest_slug, '') = :contest and id <= :last order by id")
                    .param("contest", chain.contest())
                    .param("last", chain.formerLast())
                    .query(row -> {
                        reader.accept(formerLine(row));
                    });
        }
    }

    private static Map<String, @Nullable Object> formerLine(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", row.getLong("id"));
        line.put("at", instant(row, "at").toString());
        line.put("actor", row.getString("actor"));
        line.put("action", row.getString("action"));
        line.put("subject", row.getString("subject"));
        line.put("before", row.getString("before_value"));
        line.put("after", row.getString("after_value"));
        line.put("reason", row.getString("reason"));
        return line;
    }

    void append(String contest, List<PendingEntry> pending) {
        Chain chain = locked(contest).orElseGet(() -> {
            begin(contest, pending.get(0).at(), false);
            return locked(contest).orElseThrow();
        });
        append(chain, pending);
    }

    /** Whoever calls this holds the chain's row, or is alone. */
    void append(Chain chain, List<PendingEntry> pending) {
        long n = chain.headN();
        String hash = chain.head().hash();
        for (PendingEntry next : pending) {
            Entry entry = next.at(++n, hash);
            hash = entry.hash();
            insert(chain, entry, hash);
            if (next.seal() != null) {
                insert(chain, n, next.seal());
            }
        }
        jdbc.sql("update record_chain set head_n = :n, head_hash = :hash where id = :id")
                .param("n", n)
                .param("hash", hash)
                .param("id", chain.id())
                .update();
    }

    /** What is sealed under those subjects may be shown from now on. */
    void open(String contest, Collection<String> subjects, Instant at) {
        Chain chain = find(contest).orElse(null);
        if (chain != null && !subjects.isEmpty()) {
            jdbc.sql(
                            "update " + chain.seals()
                                    + " set opened_at = :at where chain_id = :chain and subject in (:subjects) and opened_at is null")
                    .param("at", stored(at))
                    .param("chain", chain.id())
                    .param("subjects", subjects)
                    .update();
        }
    }

    private Optional<Chain> locked(String contest) {
        return jdbc.sql(CHAIN + "where contest_slug = :contest and ended_at is null for update")
                .param("contest", contest)
                .query(Chains::chain)
                .optional();
    }

    private void insert(Chain chain, Entry entry, String hash) {
        jdbc.sql("insert into " + chain.entries() + """
                 (chain_id, n, at, actor_kind, actor_id, actor_name, act, subject_kind, subject_id, before_value, after_value,
                  reason, previous, hash)
                values (:chain, :n, :at, :actorKind, :actorId, :actorName, :act, :subjectKind, :subjectId, :before, :after,
                  :reason, :previous, :hash)""")
                .param("chain", chain.id())
                .param("n", entry.n())
                .param("at", stored(entry.at()))
                .param("actorKind", entry.actor().kind().name())
                .param("actorId", entry.actor().id())
                .param("actorName", entry.actor().name())
                .param("act", entry.act())
                .param("subjectKind", entry.subject().kind().name())
                .param("subjectId", entry.subject().id())
                .param("before", PlainValues.write(entry.before()))
                .param("after", PlainValues.write(entry.after()))
                .param("reason", entry.reason())
                .param("previous", entry.previous())
                .param("hash", hash)
                .update();
    }

    private void insert(Chain chain, long n, PendingEntry.PendingSeal seal) {
        jdbc.sql("insert into " + chain.seals()
                        + " (chain_id, n, subject, salt, content) values (:chain, :n, :subject, :salt, :content)")
                .param("chain", chain.id())
                .param("n", n)
                .param("subject", seal.subject())
                .param("salt", seal.salt())
                .param("content", seal.content())
                .update();
    }

    static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Chain chain(ResultSet row, int index) throws SQLException {
        @Nullable Long former = row.getObject("former_last", Long.class);
        return new Chain(
                row.getLong("id"),
                row.getString("contest_slug"),
                instant(row, "began_at"),
                row.getBoolean("rehearsal"),
                row.getLong("head_n"),
                row.getString("head_hash"),
                former);
    }
}
