package org.saimahui.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.support.OnH2;

@OnH2
class BallotBoxOnH2Tests extends BallotBoxContract {

    /** The cost of a batch must not grow with the ballots that are stored already. */
    @Test
    void theVotersOfABatchAreFoundByTheirIndex() {
        for (String query : List.of(JdbcBallotStore.BALLOTS, JdbcBallotStore.TICKETS)) {
            String plan = jdbc.sql("explain " + query)
                    .params(new String[] {"a", "b"}, 1L)
                    .query(String.class)
                    .single();

            assertThat(plan).containsPattern("/\\* public\\.uq_[\\s\\S]*_hash = ");
        }
    }

    /** H2 writes the whole of what is unwritten each time it takes numbers for new rows. */
    @Test
    void aBatchTakesItsNumbersAtOnce() {
        long taken = jdbc.sql("select identity_cache from information_schema.columns"
                        + " where table_name = 'ballot' and column_name = 'id'")
                .query(Long.class)
                .single();

        assertThat(taken).isGreaterThanOrEqualTo(BallotBox.BATCH);
    }
}
