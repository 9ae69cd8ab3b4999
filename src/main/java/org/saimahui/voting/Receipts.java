package org.saimahui.voting;

import java.util.List;
import java.util.Optional;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.shared.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The receipts of the ballots that count. Until the release they are nobody's to see; with it they leave their ballots for
 * a public list that knows neither choice nor time, where each voter finds the own one.
 */
@Service
@Transactional(readOnly = true)
public class Receipts {

    private static final int LENGTH = 8;

    private final JdbcClient jdbc;

    private final AuditReader entries;

    private final JsonMapper json;

    Receipts(JdbcClient jdbc, AuditReader entries, JsonMapper json) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.json = json;
    }

    /** What a person typed or read out, as receipts are written: {@code 7qf2k4m8} is {@code 7QF2-K4M8}. */
    public static String typed(String receipt) {
        String code = Codes.typed(receipt);
        return code.length() == LENGTH ? code.substring(0, 4) + "-" + code.substring(4) : code;
    }

    /** What the record says was counted last. @param ballots how many @param root of their receipts, 64 hexadecimal digits */
    public record Root(long ballots, String root) {}

    /** The last entry about it; empty where the record has none, as for a vote that was counted elsewhere. */
    public Optional<Root> recorded(String slug) {
        AuditFilter counted = new AuditFilter(slug, "", "VOTE_COUNTED", "", AuditFilter.ALWAYS, AuditFilter.EVER);
        return entries.search(counted, 0, 1).stream().findFirst().map(line -> {
            JsonNode after = json.readTree(line.after());
            return new Root(after.path("ballots").asLong(), after.path("root").asString(""));
        });
    }

    /** The public list, in byte order; empty until the release. */
    public List<String> published(long contestId) {
        return sorted("select receipt from counted_receipt where contest_id = :contest", contestId);
    }

    /** Whether votes were counted without a ballot of ours: they came with a file. */
    public boolean areElsewhere(long contestId) {
        return jdbc.sql("""
                select case when exists (select 1 from tally where contest_id = :contest and votes > 0)
                    and not exists (select 1 from ballot where contest_id = :contest) then 1 else 0 end""").param("contest", contestId).query(Integer.class).single() == 1;
    }

    /** Those of all ballots that count, public or not, in byte order. */
    List<String> counted(long contestId) {
        return sorted(
                "select receipt from counted_receipt where contest_id = :contest union all select receipt from ballot"
                        + " where contest_id = :contest and voided_at is null and receipt is not null",
                contestId);
    }

    /** Makes them public. In the release's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publish(long contestId) {
        jdbc.sql("""
                insert into counted_receipt (contest_id, receipt)
                select contest_id, receipt from ballot
                where contest_id = :contest and voided_at is null and receipt is not null order by receipt""").param("contest", contestId).update();
        jdbc.sql("update ballot set receipt = null where contest_id = :contest")
                .param("contest", contestId)
                .update();
    }

    /** Receipts are ASCII: the order of texts is that of their bytes, whatever order the database has. */
    private List<String> sorted(String sql, long contestId) {
        return jdbc.sql(sql).param("contest", contestId).query(String.class).list().stream()
                .sorted()
                .toList();
    }
}
