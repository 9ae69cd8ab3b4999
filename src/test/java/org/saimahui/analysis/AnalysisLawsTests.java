package org.saimahui.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saimahui.analysis.Recount.Kind;
import org.saimahui.scoring.Fraction;

/** What must hold for every panel, tried on generated ones from fixed seeds. */
class AnalysisLawsTests {

    private static final int PANELS = 200;

    @Test
    void amongIdenticalJudgesLeavingOneOutMovesNobody() {
        for (int seed = 0; seed < PANELS; seed++) {
            Random random = new Random(seed);
            int judges = 3 + random.nextInt(5);
            Cards cards = random.nextBoolean() ? Cards.plain() : Cards.trimmed();
            for (int presenter = 1; presenter <= 6; presenter++) {
                String[] marks = new String[judges];
                Arrays.fill(marks, mark(random));
                cards.marks(presenter, marks);
            }
            Stability stability = Objects.requireNonNull(cards.analysis().stability());
            assertThat(stability.recounts())
                    .as("seed %d", seed)
                    .filteredOn(r -> r.kind() == Kind.WITHOUT_JUDGE || r.kind() == Kind.TRIM)
                    .isNotEmpty()
                    .allMatch(r -> r.moves().isEmpty() && r.sameFirst());
        }
    }

    @Test
    void theSameNumberOnEveryCardMovesNoMeasureButTheMedian() {
        for (int seed = 0; seed < PANELS; seed++) {
            Analysis.Panel low = random(new Random(seed), 0).panel();
            Analysis.Panel high = random(new Random(seed), 7).panel();
            assertThat(high.leniencies()).as("seed %d", seed).isEqualTo(low.leniencies());
            assertThat(high.orders()).as("seed %d", seed).isEqualTo(low.orders());
            for (int i = 0; i < low.spreads().size(); i++) {
                Spread before = low.spreads().get(i);
                Spread after = high.spreads().get(i);
                assertThat(after.median()).isEqualTo(before.median().plus(Fraction.of(7)));
                assertThat(after.deviation()).isEqualTo(before.deviation());
                assertThat(after.range()).isEqualTo(before.range());
                assertThat(after.alarm()).isEqualTo(before.alarm());
            }
        }
    }

    @Test
    void whereEverybodyMarksEverybodyLenienciesAddUpToNothing() {
        for (int seed = 0; seed < PANELS; seed++) {
            List<Leniency> lines = random(new Random(seed), 0).panel().leniencies();
            assertThat(Fraction.sum(lines.stream().map(Leniency::sum).toList()))
                    .as("seed %d", seed)
                    .isEqualTo(Fraction.ZERO);
        }
    }

    @Test
    void noPlaceLiesOutsideItsRangeAndTheFirstIsTheStandingsOwn() {
        for (int seed = 0; seed < PANELS; seed++) {
            Cards cards = random(new Random(seed), 0);
            Stability stability = Objects.requireNonNull(cards.analysis().stability());
            assertThat(stability.places())
                    .as("seed %d", seed)
                    .allMatch(p -> p.best() <= p.place() && p.place() <= p.worst())
                    .allMatch(p -> p.moved() > 0 || p.best() == p.worst());
            assertThat(stability.first())
                    .contains(cards.input().count().rows().get(0).presenter());
        }
    }

    private static Cards random(Random random, int raised) {
        int judges = 3 + random.nextInt(5);
        Cards cards = random.nextBoolean() ? Cards.plain() : Cards.trimmed();
        for (int presenter = 1; presenter <= 6; presenter++) {
            String[] marks = new String[judges];
            for (int judge = 0; judge < judges; judge++) {
                marks[judge] = new BigDecimal(mark(random))
                        .add(BigDecimal.valueOf(raised))
                        .toPlainString();
            }
            cards.marks(presenter, marks);
        }
        return cards;
    }

    /** From 60 to 90 in halves. */
    private static String mark(Random random) {
        return new BigDecimal(120 + random.nextInt(61))
                .divide(BigDecimal.valueOf(2))
                .toPlainString();
    }
}
