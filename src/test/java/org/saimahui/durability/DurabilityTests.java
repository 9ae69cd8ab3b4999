package org.saimahui.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The short form of {@link DurabilityTrial} and {@link OutageTrial}, one kill for each store: what was acknowledged, the
 * picture on air, the clock of whoever talks and a judge's draft
 * outlive a {@code kill -9} of the portal with the database in it, and of a PostgreSQL beside it. The long forms:
 *
 * <pre>mvn test -Dtest=DurabilityTests -Dsaimahui.durability.kills=200 -Dsaimahui.durability.store=postgres
 * mvn test -Dtest=DurabilityTests -Dsaimahui.durability.outages=200</pre>
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "A process cannot be killed there as on the machines of a hall")
class DurabilityTests {

    /** Far above what one kill takes on a busy machine; the long forms have as much for each kill. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void nothingAcknowledgedIsLostWhenThePortalIsKilled() throws Exception {
        int kills = Integer.getInteger("saimahui.durability.kills", 1);
        String store = System.getProperty("saimahui.durability.store", "h2");

        DurabilityTrial.Result result = assertTimeoutPreemptively(
                PATIENCE.multipliedBy(kills), () -> DurabilityTrial.run(kills, store, new Random()));

        assertThat(result.acknowledged()).isPositive();
        assertThat(result.lost()).isZero();
        assertThat(result.moved()).as("picture on air, clock, draft").isEmpty();
    }

    @Test
    void thePortalOutlivesADatabaseThatIsKilled() throws Exception {
        int kills = Integer.getInteger("saimahui.durability.outages", 1);

        OutageTrial.Result result =
                assertTimeoutPreemptively(PATIENCE.multipliedBy(kills), () -> OutageTrial.run(kills, new Random()));

        assertThat(result.acknowledged()).isPositive();
        assertThat(result.lost()).isZero();
        assertThat(result.wrong()).isEmpty();
        assertThat(result.refused()).isPositive();
    }
}
