package org.saimahui.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.scoring.Fraction;

/** Spread, leniency, order and alike cards, with numbers counted by hand. */
class PanelMeasuresTests {

    @Test
    void d20OneCardFarFromTheMedianRaisesTheAlarm() {
        Spread spread = Cards.trimmed()
                .marks(1, "78", "90", "91", "92", "93")
                .panel()
                .spreads()
                .get(0);

        assertThat(spread.range()).isEqualTo(Fraction.of(15));
        assertThat(spread.median()).isEqualTo(Fraction.of(91));
        assertThat(spread.farthest()).isEqualTo("J1");
        assertThat(spread.deviation()).isEqualTo(Fraction.of(-13));
        assertThat(spread.rest()).isEqualTo(Fraction.of(2));
        assertThat(spread.alarm()).isTrue();
    }

    @Test
    void theLimitItselfIsNoAlarm() {
        Analysis.Panel panel = Cards.trimmed()
                .marks(1, "82", "90", "90")
                .marks(2, "81.99", "90", "90")
                .panel();

        assertThat(panel.limit()).isEqualTo(Fraction.of(8));
        assertThat(panel.spreads()).extracting(Spread::alarm).containsExactly(false, true);
        assertThat(panel.wide()).extracting(Spread::presenter).containsExactly(2);
    }

    @Test
    void anEvenNumberOfCardsHasItsMedianBetweenTheMiddleOnes() {
        Spread spread =
                Cards.plain().marks(1, "80", "85", "86", "95").panel().spreads().get(0);

        assertThat(Points.print(spread.median())).isEqualTo("85.5");
        assertThat(Points.signed(spread.deviation())).isEqualTo("+9.5");
        assertThat(spread.farthest()).isEqualTo("J4");
    }

    @Test
    void leniencyIsTheMeanDistanceFromTheOtherJudges() {
        // J1: 90 − 86 = 4, 80 − 83 = −3, together 1. J2: 86 − 88 = −2, 84 − 81 = 3. J3: 86 − 88 = −2, 82 − 82 = 0.
        List<Leniency> lines = Cards.plain()
                .marks(1, "90", "86", "86")
                .marks(2, "80", "84", "82")
                .panel()
                .leniencies();

        assertThat(lines).extracting(l -> Points.signed(l.sum())).containsExactly("+1", "+1", "−2");
        assertThat(lines).extracting(l -> Points.signed(l.mean())).containsExactly("+0.5", "+0.5", "−1");
        int digits = Points.digits(lines.stream().map(Leniency::mean));
        assertThat(lines)
                .extracting(l -> Points.signed(l.mean(), digits))
                .as("one column has one number of decimals")
                .containsExactly("+0.5", "+0.5", "−1.0");
        assertThat(lines).extracting(Leniency::marked).containsOnly(2);
    }

    @Test
    void aThirdIsCutAndSaysSo() {
        // J1: 91 − 90 = 1, 90 − 90 = 0, 90 − 90 = 0: a third.
        Leniency line = Cards.plain()
                .marks(1, "91", "90", "90")
                .marks(2, "90", "90", "90")
                .marks(3, "90", "90", "90")
                .panel()
                .leniencies()
                .get(0);

        assertThat(line.mean()).isEqualTo(Fraction.ONE.dividedBy(3));
        assertThat(Points.signed(line.mean())).isEqualTo("+0.33");
    }

    @Test
    void presentersAJudgeDidNotMarkAreCountedAsMissed() {
        Leniency line = Cards.plain()
                .marks(1, "90", "86", "86", "86")
                .marks(2, "-", "84", "82", "80")
                .panel()
                .leniencies()
                .get(0);

        assertThat(line.marked()).isEqualTo(1);
        assertThat(line.missed()).isEqualTo(1);
        assertThat(line.mean()).isEqualTo(Fraction.of(4));
    }

    @Test
    void aReversedOrderRaisesTheAlarmWithMinusOne() {
        Analysis.Panel panel = Cards.plain()
                .marks(1, "90", "91", "90", "60")
                .marks(2, "85", "86", "85", "75")
                .marks(3, "80", "81", "80", "99")
                .panel();

        OrderCheck fourth = panel.orders().get(3);
        assertThat(fourth.same()).isZero();
        assertThat(fourth.reversed()).isEqualTo(3);
        assertThat(fourth.correlation()).isEqualTo("−1.00");
        // The wide scale of J4 does not make the others look reversed.
        assertThat(panel.reversed()).extracting(OrderCheck::judge).containsExactly("J4");
    }

    @Test
    void theCorrelationIsAFractionInLowestTermsAndLevelPairsDoNotCount() {
        // J1 ranks 1 2 3 4, the others 1 2 4 3: five of six pairs alike, (5 − 1) ÷ 6 = 2/3.
        OrderCheck first = Cards.plain()
                .marks(1, "90", "95", "95")
                .marks(2, "85", "90", "90")
                .marks(3, "80", "70", "70")
                .marks(4, "75", "80", "80")
                .panel()
                .orders()
                .get(0);
        assertThat(first.correlation()).isEqualTo("+0.67");
        assertThat(first.alarm()).isFalse();

        OrderCheck level = Cards.plain()
                .marks(1, "90", "95", "95")
                .marks(2, "90", "90", "90")
                .marks(3, "90", "70", "70")
                .panel()
                .orders()
                .get(0);
        assertThat(level.same() + level.reversed()).isZero();
        assertThat(level.correlation()).isEqualTo("–");
        assertThat(level.alarm()).isFalse();
    }

    @Test
    void theAlarmBeginsAtMinusOneHalf() {
        // Pairs of J1 beside the others: reversed 3 against 1 alike and 2 level is −1/2; 2 against 1 is −1/3.
        assertThat(new OrderCheck("J1", 4, 1, 3, true).correlation()).isEqualTo("−0.50");
        OrderCheck half = Cards.plain()
                .marks(1, "80", "90", "90")
                .marks(2, "80", "85", "85")
                .marks(3, "90", "80", "80")
                .marks(4, "70", "80", "80")
                .panel()
                .orders()
                .get(0);
        // 1–2 level; 1–3 and 2–3 reversed; 1–4 and 2–4 alike; 3–4 level for the others: (2 − 2) ÷ 4 = 0.
        assertThat(half.correlation()).isEqualTo("0.00");
        assertThat(half.alarm()).isFalse();
        OrderCheck reversed = Cards.plain()
                .marks(1, "70", "90", "90")
                .marks(2, "80", "85", "85")
                .marks(3, "90", "80", "80")
                .marks(4, "75", "70", "70")
                .panel()
                .orders()
                .get(0);
        // Reversed 1–2, 1–3, 2–3, 1–4; alike 2–4, 3–4: (2 − 4) ÷ 6 = −1/3.
        assertThat(reversed.correlation()).isEqualTo("−0.33");
        assertThat(reversed.alarm()).isFalse();
    }

    @Test
    void theSameCardForThreePresentersIsAHint() {
        List<SameCards> same = Cards.plain()
                .marks(1, "90", "90", "91")
                .marks(2, "90", "85.0", "86")
                .marks(3, "90.0", "85", "81")
                .panel()
                .sameCards();

        assertThat(same).containsExactly(new SameCards(List.of("J1"), List.of(1, 2, 3)));
        assertThat(same.get(0).isOneJudge()).isTrue();
    }

    @Test
    void twoJudgesWhoseCardsNeverDifferAreAHint() {
        List<SameCards> same = Cards.plain()
                .marks(1, "90", "90.0", "91")
                .marks(2, "85", "85", "86")
                .marks(3, "80", "80", "81")
                .marks(4, "-", "70", "60")
                .panel()
                .sameCards();

        assertThat(same).containsExactly(new SameCards(List.of("J1", "J2"), List.of(1, 2, 3)));
    }

    @Test
    void ofFewerThanThreeJudgesNothingIsSaid() {
        Analysis.Panel panel = Cards.plain()
                .marks(1, "90", "60")
                .marks(2, "60", "90")
                .marks(3, "80", "80")
                .panel();

        assertThat(panel.isTooSmall()).isTrue();
        assertThat(panel.spreads()).isEmpty();
        assertThat(panel.leniencies()).isEmpty();
        assertThat(panel.orders()).isEmpty();
        assertThat(panel.sameCards()).isEmpty();
    }
}
