package org.saimahui.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.CanonicalJson;
import org.saimahui.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record as lines of JSON, each in its RFC 8785 form: first what it is; then the lines from before there were chains;
 * then the entries with their hashes. What is sealed stands there by its hash, and once it is opened, with its bytes and
 * its value. {@link RecordCheck} reads it.
 */
@Service
public class RecordExport {

    /** What the first line says it is. */
    public static final String FORMAT = "saimahui-record/1";

    private static final String ENTRIES =
            "select e.n, e.at, e.actor_kind, e.actor_id, e.actor_name, e.act, e.subject_kind, e.subject_id, e.before_value,"
                    + " e.after_value, e.reason, e.previous, e.hash, s.salt, s.content, s.opened_at from %s e"
                    + " left join %s s on s.chain_id = e.chain_id and s.n = e.n"
                    + " where e.chain_id = :chain and e.n <= :head order by e.n";

    private final JdbcClient jdbc;

    private final Chains chains;

    RecordExport(JdbcClient jdbc, Chains chains) {
        this.jdbc = jdbc;
        this.chains = chains;
    }

    /**
     * @param contest a slug, or an empty text for the installation
     * @throws NotFoundException where there never was such a contest
     */
    @Transactional(readOnly = true)
    public void write(String contest, Writer out) {
        Chain chain = chains.find(contest).orElseThrow(() -> new NotFoundException("record of " + contest));
        line(out, title(chain));
        chains.former(chain, former -> line(out, Map.of("former", former)));
        jdbc.sql(ENTRIES.formatted(chain.entries(), chain.seals()))
                .param("chain", chain.id())
                .param("head", chain.headN())
                .query(row -> {
                    line(out, entry(row));
                });
    }

    private static Map<String, @Nullable Object> title(Chain chain) {
        Map<String, @Nullable Object> title = new LinkedHashMap<>();
        title.put("format", FORMAT);
        title.put("slug", chain.contest());
        title.put("createdAt", chain.beganAt().toString());
        title.put("genesis", chain.genesis());
        title.put("entries", chain.headN());
        title.put("head", chain.head().hash());
        return title;
    }

    private static Map<String, @Nullable Object> entry(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("n", row.getLong("n"));
        entry.put("at", Chains.instant(row, "at").toString());
        entry.put(
                "actor",
                Entry.actor(row.getString("actor_kind"), row.getString("actor_id"), row.getString("actor_name")));
        entry.put("act", row.getString("act"));
        entry.put("subject", Entry.subject(row.getString("subject_kind"), row.getString("subject_id")));
        entry.put("before", PlainValues.read(row.getString("before_value")));
        entry.put("after", PlainValues.read(row.getString("after_value")));
        entry.put("reason", row.getString("reason"));
        entry.put("previous", row.getString("previous"));
        entry.put("hash", row.getString("hash"));
        if (row.getObject("opened_at") != null) {
            entry.put("opened", Map.of("bytes", row.getString("salt"), "value", row.getString("content")));
        }
        return entry;
    }

    private static void line(Writer out, Map<String, ? extends @Nullable Object> document) {
        try {
            out.write(CanonicalJson.write(document));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
