package org.saimahui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saimahui.paper.TypedPair.Outcome;

class TypedPairTests {

    private static final Map<String, String> A = Map.of("state", "45");

    private static final Map<String, String> B = Map.of("state", "54");

    @Test
    void theFirstWaitsAndTheSameClerkIsNoSecondOne() {
        assertThat(new TypedPair(null, null).with(A)).isEqualTo(Outcome.FIRST);
        assertThat(new TypedPair(A, null).with(A)).isEqualTo(Outcome.AGAIN);
        assertThat(new TypedPair(A, null).with(B)).isEqualTo(Outcome.OWN_SECOND);
    }

    @Test
    void theOtherClerkMakesAPairAndEitherOfBothCorrects() {
        assertThat(new TypedPair(null, A).with(A)).isEqualTo(Outcome.EQUAL);
        assertThat(new TypedPair(null, A).with(B)).isEqualTo(Outcome.DIFFERENT);
        assertThat(new TypedPair(B, A).with(A)).isEqualTo(Outcome.EQUAL);
        assertThat(new TypedPair(B, A).with(B)).isEqualTo(Outcome.AGAIN);
        assertThat(new TypedPair(B, A).with(Map.of("state", "50"))).isEqualTo(Outcome.DIFFERENT);
    }

    @Test
    void nobodySeesTheOthersBeforeTheOwn() {
        assertThat(new TypedPair(null, A).visible()).isEmpty();
        assertThat(new TypedPair(A, null).visible()).isEmpty();
        assertThat(new TypedPair(B, A).visible()).isEqualTo(Optional.of(A));
    }

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        assertThat(SlipCode.parse(" ｊ3-１2 ")).contains(new SlipCode("J3", 12));
        assertThat(new SlipCode("J3", 12)).hasToString("J3-12");
        for (String wrong : new String[] {"", "J3", "J3-", "-12", "J3-x", "J3-1234567890123456789", "李-1"}) {
            assertThat(SlipCode.parse(wrong)).as(wrong).isEmpty();
        }
    }
}
