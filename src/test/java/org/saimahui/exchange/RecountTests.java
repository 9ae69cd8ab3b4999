package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.recount.RandomContest;
import org.saimahui.exchange.recount.SecondCount;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;

/** Two counts that know nothing of each other agree on thousands of contests: rows, sums, steps of the ladder, refusals. */
class RecountTests {

    private static final int CONTESTS = Integer.getInteger("saimahui.contests", 3_000);

    @Test
    void aSecondCountAgreesOnEveryContest() {
        int counted = 0;
        int tied = 0;
        for (int seed = 0; seed < CONTESTS; seed++) {
            Map<String, Object> file = RandomContest.of(seed);
            SecondCount second = new SecondCount(file);
            if (second.refusals().isEmpty()) {
                List<Map<String, Object>> rows = second.rows();
                assertThat(rows(standings(file))).as("seed %d", seed).isEqualTo(rows);
                counted++;
                tied += rows.stream().anyMatch(row -> !List.of().equals(row.getOrDefault("steps", List.of()))) ? 1 : 0;
            } else {
                assertThat(refusals(file)).as("seed %d", seed).containsExactlyElementsOf(second.refusals());
            }
        }
        // The seeds are fixed: most contests must be countable, and many must need the ladder.
        assertThat(counted).isGreaterThan(CONTESTS * 6 / 10).isLessThan(CONTESTS);
        assertThat(tied).isGreaterThan(CONTESTS / 6);
    }

    static Standings standings(Map<String, Object> file) {
        return ContestFiles.standings(CanonicalJson.write(file).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refusals(Map<String, Object> file) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> standings(file));
        TreeSet<String> problems = new TreeSet<>();
        refused.problems().forEach(problem -> problems.add(problem.code() + " " + problem.pointer()));
        return List.copyOf(problems);
    }

    private static List<Map<String, Object>> rows(Standings standings) {
        return standings.rows().stream().map(RecountTests::row).toList();
    }

    private static Map<String, Object> row(Standing standing) {
        Map<String, ?> answer = standing.toDocument();
        Map<String, Object> row = new LinkedHashMap<>();
        for (String member : List.of("presenter", "place", "total", "incomplete", "parts")) {
            row.put(member, answer.get(member));
        }
        Map<?, ?> explanation = (Map<?, ?>) answer.get("explanation");
        if (answer.get("place") != null) {
            for (String sum : List.of("weighted", "adjusted", "exact")) {
                row.put(sum, explanation.get(sum));
            }
            steps(explanation, standing.presenter(), row);
        }
        return row;
    }

    private static void steps(Map<?, ?> explanation, int presenter, Map<String, Object> row) {
        List<String> steps = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        for (Object step : (List<?>) explanation.get("tieBreaks")) {
            Map<?, ?> used = (Map<?, ?>) step;
            boolean skipped = (Boolean) used.get("skipped");
            steps.add(used.get("by") + (skipped ? " skipped" : (Boolean) used.get("split") ? " split" : " level"));
            Object value = skipped ? null : ((Map<?, ?>) used.get("values")).get(String.valueOf(presenter));
            compared.add("SMALLER_SPREAD".equals(used.get("by")) ? "spread" : value == null ? "none" : (String) value);
        }
        row.put("steps", steps);
        row.put("compared", compared);
    }
}
