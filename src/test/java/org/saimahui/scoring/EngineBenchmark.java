package org.saimahui.scoring;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * How long the engine takes for a hall far larger than any: 1000 judges × 1000 presenters × 4 criteria, and for a tenth
 * of the marks. Beside it, in the same run, the least that any sum must do: each card added up, the totals of each
 * presenter sorted and averaged. A program to be run by hand, not a test: seconds depend on the machine, ratios less.
 */
final class EngineBenchmark {

    private static final int CRITERIA = 4;

    private static final int ROUNDS = 5;

    /** Processor time of this thread: other work on the machine does not count. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final ScoringRule RULE = Sums.rule("""
            {'criteria': [{'code': 'a', 'max': 25, 'step': '0.5'}, {'code': 'b', 'max': 25, 'step': '0.5'},
                          {'code': 'c', 'max': 25, 'step': '0.5'}, {'code': 'd', 'max': 25, 'step': '0.5'}],
             'panels': [{'code': 'p', 'weight': 100, 'drop': {'highest': 1, 'lowest': 1, 'scope': '%s'}}],
             'ranking': {'tieBreaks': [{'by': 'PART', 'code': 'p'}, {'by': 'CRITERION', 'code': 'c'},
                                       {'by': 'JUDGES_PREFER'}, {'by': 'UNTRIMMED'}]}}
            """.formatted(System.getProperty("scope", "SCORECARD")));

    private EngineBenchmark() {}

    public static void main(String[] args) {
        // The small one first: it warms up the machine for the large one.
        double small = measure(1000, 100);
        double large = measure(1000, 1000);
        System.out.printf("time per mark, large over small: %.2f (1 = grows as the marks do)%n", large / small);
    }

    /** @return nanoseconds per mark, of the best round */
    private static double measure(int judges, int presenters) {
        ContestSheet sheet = sheet(judges, presenters);
        long marks = (long) judges * presenters * CRITERIA;
        long best = Long.MAX_VALUE;
        long least = Long.MAX_VALUE;
        long first = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long took = time(
                    presenters, () -> ScoringEngine.evaluate(RULE, sheet).rows().size());
            first = round == 0 ? took : first;
            best = Math.min(best, took);
            least = Math.min(least, time(presenters, () -> means(sheet).size()));
        }
        System.out.printf(
                "%d judges x %d presenters x %d criteria = %,d marks: first %.2f s, best %.2f s, %.0f ns per mark;"
                        + " bare sums %.2f s, ratio %.1f%n",
                judges,
                presenters,
                CRITERIA,
                marks,
                first / 1e9,
                best / 1e9,
                (double) best / marks,
                least / 1e9,
                (double) best / least);
        return (double) best / marks;
    }

    private static long time(int presenters, IntSupplier work) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int rows = work.getAsInt();
        long took = CLOCK.getCurrentThreadCpuTime() - start;
        if (rows != presenters) {
            throw new IllegalStateException("Rows: " + rows);
        }
        return took;
    }

    private static Map<Integer, BigDecimal> means(ContestSheet sheet) {
        Map<Integer, List<BigDecimal>> totals = new HashMap<>();
        for (ContestSheet.Scorecard card : sheet.scorecards()) {
            BigDecimal total = card.marks().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            totals.computeIfAbsent(card.presenter(), n -> new ArrayList<>()).add(total);
        }
        Map<Integer, BigDecimal> means = new HashMap<>();
        totals.forEach((presenter, list) -> {
            list.sort(Comparator.naturalOrder());
            BigDecimal sum = list.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            means.put(presenter, sum.divide(BigDecimal.valueOf(list.size()), MathContext.DECIMAL128));
        });
        return means;
    }

    private static ContestSheet sheet(int judges, int presenters) {
        Random random = new Random(1);
        List<ContestSheet.Presenter> people = new ArrayList<>();
        List<ContestSheet.Judge> seats = new ArrayList<>();
        List<ContestSheet.Scorecard> cards = new ArrayList<>();
        for (int j = 1; j <= judges; j++) {
            seats.add(new ContestSheet.Judge("J" + j, "p", Set.of()));
        }
        for (int p = 1; p <= presenters; p++) {
            people.add(new ContestSheet.Presenter(p, "P" + p, ContestSheet.State.ACTIVE));
            for (ContestSheet.Judge seat : seats) {
                cards.add(new ContestSheet.Scorecard(p, seat.code(), marks(random)));
            }
        }
        return new ContestSheet(people, seats, cards, List.of(), List.of(), null, List.of());
    }

    private static Map<String, BigDecimal> marks(Random random) {
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        for (Criterion criterion : RULE.criteria()) {
            marks.put(criterion.code(), BigDecimal.valueOf(150L + 5L * random.nextInt(21), 1));
        }
        return marks;
    }
}
