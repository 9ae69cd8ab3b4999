package org.saimahui.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The short form of {@link DurabilityTrial}: what was acknowledged outlives a {@code kill -9}. The long form:
 *
 * <pre>mvn test -Dtest=DurabilityTests -Dsaimahui.durability.kills=200 -Dsaimahui.durability.store=postgres</pre>
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "A process cannot be killed there as on the machines of a hall")
class DurabilityTests {

    @Test
    void nothingAcknowledgedIsLostWhenThePortalIsKilled() throws Exception {
        DurabilityTrial.Result result = DurabilityTrial.run(
                Integer.getInteger("saimahui.durability.kills", 1),
                System.getProperty("saimahui.durability.store", "h2"),
                new Random());

        assertThat(result.acknowledged()).isPositive();
        assertThat(result.lost()).isZero();
    }

    @Test
    void thePortalOutlivesADatabaseThatIsKilled() throws Exception {
        OutageTrial.Result result = OutageTrial.run(Integer.getInteger("saimahui.durability.outages", 1), new Random());

        assertThat(result.acknowledged()).isPositive();
        assertThat(result.lost()).isZero();
        assertThat(result.wrong()).isEmpty();
        assertThat(result.refused()).isPositive();
    }
}
