package org.saimahui.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saimahui.shared.Characters;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record, newest first, with the lines that were kept before there were chains. */
@Service
@Transactional(readOnly = true)
public class AuditReader {

    private static final String LINE =
            "select place, at, actor_kind, actor_id, actor_name, act, subject_kind, subject_id, before_value, after_value,"
                    + " reason from record_line where chain_id = :chain ";

    private static final String FILTER = """
            and (:actor = '' or actor = :actor)
            and (:act = '' or act = :act)
            and (:subject = '' or position(:subject in lower(subject_kind || ' ' || subject_id)) > 0)
            and at >= :from and at < :to
            """;

    private static final int FOLLOWED = 20;

    private final JdbcClient jdbc;

    private final Chains chains;

    AuditReader(JdbcClient jdbc, Chains chains) {
        this.jdbc = jdbc;
        this.chains = chains;
    }

    /**
     * One page of the record.
     *
     * @param page from 0
     */
    public Page<AuditLine> search(AuditFilter filter, int page, int size) {
        PageRequest wanted = PageRequest.of(page, size);
        Chain chain = chains.find(filter.contest()).orElse(null);
        if (chain == null || !Characters.canBeAskedFor(filter.actor() + filter.action() + filter.subject())) {
            return Page.empty(wanted);
        }
        Map<String, Object> asked = new HashMap<>();
        asked.put("chain", chain.id());
        asked.put("actor", filter.actor());
        asked.put("act", filter.action());
        asked.put("subject", filter.subject().strip().toLowerCase(Locale.ROOT));
        asked.put("from", Chains.stored(filter.from()));
        asked.put("to", Chains.stored(filter.to()));
        long all = jdbc.sql("select count(*) from record_line where chain_id = :chain " + FILTER)
                .params(asked)
                .query(Long.class)
                .single();
        asked.put("size", size);
        asked.put("offset", wanted.getOffset());
        List<AuditLine> lines = jdbc.sql(LINE + FILTER + "order by place desc limit :size offset :offset")
                .params(asked)
                .query(AuditReader::line)
                .list();
        return new PageImpl<>(lines, wanted, all);
    }

    /** What was written after a place, oldest first; at most twenty lines. */
    public List<AuditLine> since(String contest, long place) {
        return chains.find(contest)
                .map(chain -> jdbc.sql(LINE + "and place > :place order by place limit " + FOLLOWED)
                        .param("chain", chain.id())
                        .param("place", place)
                        .query(AuditReader::line)
                        .list())
                .orElse(List.of());
    }

    /** The actions that occur, for a filter's choices. */
    public List<String> actions(String contest) {
        return chains.find(contest)
                .map(chain -> jdbc.sql("select distinct act from record_line where chain_id = :chain order by act")
                        .param("chain", chain.id())
                        .query(String.class)
                        .list())
                .orElse(List.of());
    }

    /** The actors that occur, for a filter's choices, whatever session or name they had: their labels name them. */
    public List<Actor> actors(String contest) {
        return chains.find(contest)
                .map(chain -> jdbc.sql("select max(actor_kind) as actor_kind, actor from record_line"
                                + " where chain_id = :chain group by actor order by actor")
                        .param("chain", chain.id())
                        .query((row, index) -> new Actor(
                                Actor.Kind.valueOf(row.getString("actor_kind")),
                                row.getString("actor"),
                                row.getString("actor")))
                        .list())
                .orElse(List.of());
    }

    /** Where a contest's chain ends now; empty for a slug that never was one's. */
    public Optional<RecordHead> head(String contest) {
        return chains.find(contest).map(Chain::head);
    }

    private static AuditLine line(ResultSet row, int index) throws SQLException {
        return new AuditLine(
                row.getLong("place"),
                Chains.instant(row, "at"),
                actor(row),
                row.getString("act"),
                subject(row),
                row.getString("before_value"),
                row.getString("after_value"),
                row.getString("reason"));
    }

    static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getString("actor_id"),
                row.getString("actor_name"));
    }

    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id"));
    }
}
