package org.saimahui.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saimahui.analysis.Recount.Kind;

/** What the first place hangs on, with the example of scoring.md and others counted by hand. */
class StabilityTests {

    /** d-20: plain means A 91.80 and B 91.60; trimmed A 91.00 and B 91.67; without judge 1 A 90.75 and B 92.00. */
    private static Cards d20(Cards cards) {
        return cards.marks(1, "96", "90", "91", "92", "90").marks(2, "90", "92", "92", "91", "93");
    }

    @Test
    void d20WithoutDroppingTheFirstPlaceHangsOnJudge1AndOnTheTrim() {
        Stability stability = stability(d20(Cards.plain()));

        assertThat(stability.first()).containsExactly(1);
        assertThat(Points.print(Objects.requireNonNull(stability.lead()))).isEqualTo("0.2");
        Recount withoutFirst = recount(stability, Kind.WITHOUT_JUDGE, "J1");
        assertThat(withoutFirst.first()).containsExactly(2);
        assertThat(Points.print(Objects.requireNonNull(withoutFirst.lead()))).isEqualTo("1.25");
        assertThat(withoutFirst.moves()).containsExactly(new Recount.Move(1, 1, 2), new Recount.Move(2, 2, 1));
        Recount trimmed = recount(stability, Kind.TRIM, "1");
        assertThat(trimmed.sameFirst()).isFalse();
        assertThat(Points.print(Objects.requireNonNull(trimmed.lead()))).isEqualTo("0.67");
        assertThat(stability.hangsOn()).contains(withoutFirst, trimmed);
    }

    @Test
    void eachRecountChangesOneThing() {
        assertThat(stability(d20(Cards.trimmed())).recounts())
                .extracting(r -> r.kind() + " " + r.what())
                .containsExactly(
                        "WITHOUT_JUDGE J1",
                        "WITHOUT_JUDGE J2",
                        "WITHOUT_JUDGE J3",
                        "WITHOUT_JUDGE J4",
                        "WITHOUT_JUDGE J5",
                        "TRIM 0",
                        "TRIM 2",
                        "DECIMALS 1",
                        "DECIMALS 3",
                        "MODE HALF_EVEN",
                        "MODE DOWN");
    }

    @Test
    void aClearWinnerStaysInAllRecounts() {
        Stability stability = stability(Cards.trimmed()
                .marks(1, "95", "95", "96", "95", "94")
                .marks(2, "85", "86", "85", "84", "85")
                .penalty(2, "-0.5"));

        assertThat(stability.recounts()).hasSize(12).allMatch(Recount::sameFirst);
        assertThat(stability.hangsOn()).isEmpty();
        assertThat(stability.places()).extracting(Stability.Place::moved).containsExactly(0, 0);
        assertThat(Points.print(Objects.requireNonNull(stability.places().get(1).behind())))
                .isEqualTo("10.5");
    }

    @Test
    void aPlaceThatHangsOnAnAdjustmentSaysSo() {
        Stability stability = stability(Cards.plain()
                .marks(1, "90", "90", "90")
                .marks(2, "91", "91", "91")
                .penalty(2, "-2"));

        Recount without = recount(stability, Kind.WITHOUT_ADJUSTMENTS, "");
        assertThat(stability.first()).containsExactly(1);
        assertThat(without.first()).containsExactly(2);
        assertThat(stability.hangsOn()).containsExactly(without);
        assertThat(stability.places().get(0)).satisfies(place -> {
            assertThat(place.best()).isEqualTo(1);
            assertThat(place.worst()).isEqualTo(2);
            assertThat(place.moved()).isEqualTo(1);
        });
    }

    @Test
    void aTotalOnTheEdgeHangsOnItsDecimals() {
        // 90.004 and 90.001 are level with two decimals and share the place; with three they do not.
        Stability stability =
                stability(Cards.plain().marks(1, "90.004", "90.004", "90.004").marks(2, "90.001", "90.001", "90.001"));

        assertThat(stability.first()).containsExactly(1, 2);
        assertThat(stability.lead()).isNull();
        assertThat(recount(stability, Kind.DECIMALS, "3").first()).containsExactly(1);
        assertThat(recount(stability, Kind.DECIMALS, "1").sameFirst()).isTrue();
    }

    @Test
    void aTrimThatWouldLeaveNothingIsNotTried() {
        assertThat(stability(Cards.plain().marks(1, "90", "91", "92").marks(2, "80", "81", "82"))
                        .recounts())
                .extracting(Recount::kind, Recount::what)
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.TRIM, "1"))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple(Kind.TRIM, "2"));
    }

    @Test
    void ofTwoJudgesNoneIsLeftOut() {
        assertThat(stability(Cards.plain().marks(1, "90", "91").marks(2, "80", "81"))
                        .recounts())
                .extracting(Recount::kind)
                .isNotEmpty()
                .doesNotContain(Kind.WITHOUT_JUDGE);
    }

    @Test
    void ofOnePlaceThereIsNothingToSay() {
        assertThat(Cards.plain().marks(1, "90", "91", "92").analysis().stability())
                .isNull();
    }

    private static Stability stability(Cards cards) {
        return Objects.requireNonNull(cards.analysis().stability());
    }

    private static Recount recount(Stability stability, Kind kind, String what) {
        List<Recount> found = stability.recounts().stream()
                .filter(r -> r.kind() == kind && r.what().equals(what))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
