package org.saimahui.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Hashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The heads of a contest's record that everybody gets to see on the wall and on the sheet: whoever has noted one sees later
 * whether anything before it was changed.
 */
@Service
@Transactional(readOnly = true)
public class ShownHeads {

    /** What the entry of a release calls the head on which the result was released. */
    public static final String RELEASED_ON = "head";

    private static final Map<String, Moment> MOMENTS = Map.of(
            "FREEZE", Moment.FROZEN,
            "VOTE_COUNTED", Moment.COUNTED,
            "TURN_KEY", Moment.KEY,
            "RESULT_RELEASED", Moment.RELEASED);

    private static final int GROUP = 4;

    private static final int GROUPS = 4;

    private final JdbcClient jdbc;

    private final Chains chains;

    ShownHeads(JdbcClient jdbc, Chains chains) {
        this.jdbc = jdbc;
        this.chains = chains;
    }

    /** When a head is shown: at the freeze, when a vote is counted, with each key, and at the release. */
    public enum Moment {
        FROZEN,
        COUNTED,
        KEY,
        RELEASED
    }

    /**
     * One head.
     *
     * @param n of the entry with which its moment came
     * @param hash 64 lower-case hexadecimal digits; of a release that of the entry on which it was released
     */
    public record ShownHead(Moment moment, long n, String hash, Instant at) {

        /** Its beginning in groups, enough to be compared by eye. */
        public String brief() {
            return spelled().substring(0, GROUPS * (GROUP + 1) - 1);
        }

        /** All of it in groups. */
        public String spelled() {
            return Hashes.spelled(hash);
        }
    }

    /** All of a contest, oldest first. */
    public List<ShownHead> list(String contest) {
        return chains.find(contest)
                .map(chain -> query(chain, "order by n").list())
                .orElse(List.of());
    }

    /** The newest; empty before the first. */
    public Optional<ShownHead> newest(String contest) {
        return chains.find(contest)
                .flatMap(chain -> query(chain, "order by n desc limit 1").optional());
    }

    private JdbcClient.MappedQuerySpec<ShownHead> query(Chain chain, String order) {
        return jdbc.sql("select n, at, act, after_value, previous, hash from " + chain.entries()
                        + " where chain_id = :chain and act in (:acts) " + order)
                .param("chain", chain.id())
                .param("acts", MOMENTS.keySet())
                .query(ShownHeads::head);
    }

    private static ShownHead head(ResultSet row, int index) throws SQLException {
        Moment moment = MOMENTS.getOrDefault(row.getString("act"), Moment.KEY);
        String hash = moment == Moment.RELEASED
                ? releasedOn(row.getString("after_value"), row.getString("previous"))
                : row.getString("hash");
        return new ShownHead(moment, row.getLong("n"), hash, Chains.instant(row, "at"));
    }

    private static String releasedOn(@Nullable String after, String otherwise) {
        return PlainValues.read(after) instanceof Map<?, ?> values && values.get(RELEASED_ON) instanceof String head
                ? head
                : otherwise;
    }
}
