package org.saimahui.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.EveningSettings.Prize;

/** A tie is told where more share a place than the prize has left, and nowhere else. */
class PrizeTiesTests {

    private static final List<Prize> PRIZES = List.of(new Prize("一等奖", 1), new Prize("二等奖", 2));

    @Test
    void twoWhoShareTheFirstPlaceOfOnePrizeAreTold() {
        assertThat(PrizeTies.of(PRIZES, Map.of(1, List.of(2, 5), 3, List.of(1))))
                .containsExactly(new PrizeTies.Crossing("一等奖", 1, List.of(2, 5)));
    }

    @Test
    void twoWithinAPrizeAndTwoBehindAllPrizesAreNot() {
        assertThat(PrizeTies.of(PRIZES, Map.of(1, List.of(2), 2, List.of(1, 3), 4, List.of(4, 5))))
                .isEmpty();
    }

    @Test
    void threeWhoShareTheLastButOnePlaceOfAPrizeAreToldWithWhatIsLeft() {
        assertThat(PrizeTies.of(PRIZES, Map.of(1, List.of(2), 2, List.of(1, 3, 4))))
                .containsExactly(new PrizeTies.Crossing("二等奖", 2, List.of(1, 3, 4)));
        assertThat(PrizeTies.of(PRIZES, Map.of(1, List.of(1, 2, 3, 4)))).hasSize(2);
    }
}
