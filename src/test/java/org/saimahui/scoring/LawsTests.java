package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for every contest, tried on generated ones from fixed seeds. */
class LawsTests {

    @Test
    void theOrderOfPeopleAndCardsChangesNothing() {
        for (int seed = 0; seed < 300; seed++) {
            Sums sums = random(new Random(seed));
            ContestSheet sheet = sums.sheet();
            Random order = new Random(seed);
            ContestSheet shuffled = new ContestSheet(
                    shuffled(sheet.presenters(), order),
                    shuffled(sheet.judges(), order),
                    shuffled(sheet.scorecards(), order),
                    shuffled(sheet.adjustments(), order),
                    shuffled(sheet.votes(), order),
                    sheet.audienceCount(),
                    sheet.decisions());
            assertThat(documents(ScoringEngine.evaluate(sums.rule(), shuffled)))
                    .as("seed %d", seed)
                    .isEqualTo(documents(sums.standings()));
        }
    }

    @Test
    void aHigherMarkNeverLowersATotal() {
        for (int seed = 0; seed < 300; seed++) {
            Sums sums = random(new Random(seed));
            ContestSheet sheet = sums.sheet();
            List<ContestSheet.Scorecard> cards = new ArrayList<>(sheet.scorecards());
            int at = new Random(seed).nextInt(cards.size());
            ContestSheet.Scorecard card = cards.get(at);
            Map<String, BigDecimal> raised = new LinkedHashMap<>(card.marks());
            raised.replaceAll((code, mark) -> mark.add(BigDecimal.ONE));
            cards.set(at, new ContestSheet.Scorecard(card.presenter(), card.judge(), raised));
            ContestSheet better = new ContestSheet(
                    sheet.presenters(), sheet.judges(), cards, sheet.adjustments(), sheet.votes(), null, List.of());
            Fraction before =
                    sums.standings().of(card.presenter()).orElseThrow().exact();
            Fraction after = ScoringEngine.evaluate(sums.rule(), better)
                    .of(card.presenter())
                    .orElseThrow()
                    .exact();
            if (before != null && after != null) {
                assertThat(after).as("seed %d", seed).isGreaterThanOrEqualTo(before);
            }
        }
    }

    @Test
    void equalCardsShareAPlaceWhateverTheLadder() {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}], 'panels': [{'code': 'p', 'weight': 100}],
                 'ranking': {'tieBreaks': [{'by': 'PART', 'code': 'p'}, {'by': 'CRITERION', 'code': 'c'}, {'by': 'VOTES'},
                    {'by': 'JUDGES_PREFER'}, {'by': 'UNTRIMMED'}, {'by': 'SMALLER_SPREAD'}, {'by': 'DECISION'}]}}""").marks(3, "80", "90").marks(1, "80", "90").marks(2, "99", "99");
        assertThat(sums.lines()).containsExactly("1 2 99.00", "2 1 85.00", "2 3 85.00");
        assertThat(sums.standings().of(1).orElseThrow().shared()).isTrue();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static List<?> documents(Standings standings) {
        return standings.rows().stream()
                .map(row -> {
                    Map<String, Object> plain = new LinkedHashMap<>(row.toDocument());
                    plain.remove("explanation");
                    return plain;
                })
                .toList();
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    /** Two panels, two criteria, absent cards and marks, coefficients, votes, points by hand. */
    private static Sums random(Random random) {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'a', 'max': 1000, 'weight': '%s'}, {'code': 'b', 'max': 1000, 'weight': '0.3'}],
                 'panels': [%s, %s], 'audience': {'weight': '7.5'}, 'weights': 'NORMALISED',
                 'rounding': {'criterion': %s}}""".formatted(
                pick(random, "1", "0.7", "2"), panel(random, "p"), panel(random, "q"), pick(random, "null", "1")));
        int presenters = 2 + random.nextInt(4);
        int judges = 3 + random.nextInt(5);
        for (int j = 0; j < judges; j++) {
            sums.judge("J" + j, j % 3 == 0 ? "q" : "p");
        }
        for (int n = 1; n <= presenters; n++) {
            sums.presenter(new ContestSheet.Presenter(
                    n,
                    "",
                    ContestSheet.State.ACTIVE,
                    Map.of("a", new BigDecimal(pick(random, "1", "1.05", "0.9"))),
                    null,
                    List.of()));
            sums.votes(n, random.nextInt(50));
            if (random.nextInt(4) == 0) {
                sums.adjust(n, ContestSheet.Adjustment.Kind.PENALTY, "-0." + random.nextInt(99));
            }
            for (int j = 0; j < judges; j++) {
                Map<String, String> marks = new LinkedHashMap<>();
                for (String code : List.of("a", "b")) {
                    if (random.nextInt(12) != 0) {
                        marks.put(code, "%d.%d".formatted(20 + random.nextInt(31), random.nextInt(10)));
                    }
                }
                if (random.nextInt(10) != 0) {
                    sums.card(n, "J" + j, marks);
                }
            }
        }
        return sums;
    }

    private static String panel(Random random, String code) {
        return """
                {'code': '%s', 'weight': '%d', 'drop': {'highest': %d, 'lowest': %d, 'scope': '%s', 'tooFew': '%s'},
                 'average': '%s', 'empty': '%s', 'minimumCards': %d}""".formatted(
                        code,
                        10 + random.nextInt(60),
                        random.nextInt(3),
                        random.nextInt(3),
                        pick(random, "SCORECARD", "CRITERION"),
                        pick(random, "KEEP_ALL", "DROP_FEWER"),
                        pick(random, "MEAN", "MEDIAN", "SUM"),
                        pick(random, "INCOMPLETE", "RENORMALISE"),
                        1 + random.nextInt(2));
    }
}
