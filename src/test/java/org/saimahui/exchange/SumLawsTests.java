package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.document.CanonicalJson;
import org.saimahui.exchange.recount.RandomContest;
import org.saimahui.exchange.recount.SecondCount;
import org.saimahui.scoring.Fraction;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;

/** What must hold for every contest over the whole rule. */
class SumLawsTests {

    private static final int CONTESTS = 400;

    private static final int TWIN = 999;

    @Test
    void theOrderOfPeopleCardsAndVotesChangesNothingNotEvenTheArithmetic() {
        for (int seed = 0; seed < CONTESTS; seed++) {
            Map<String, Object> file = RandomContest.of(seed);
            if (isCountable(file)) {
                String before = documents(RecountTests.standings(file));
                Random random = new Random(seed);
                for (String list : List.of("presenters", "judges", "scorecards", "votes")) {
                    List<Object> shuffled = new ArrayList<>((List<?>) file.get(list));
                    Collections.shuffle(shuffled, random);
                    file.put(list, shuffled);
                }
                assertThat(documents(RecountTests.standings(file)))
                        .as("seed %d", seed)
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void aHigherMarkNeverLowersTheOwnTotal() {
        int raised = 0;
        for (int seed = 0; seed < CONTESTS; seed++) {
            Map<String, Object> file = RandomContest.of(seed);
            Map<String, Object> card = isCountable(file) ? cardWithATen(file) : null;
            if (card != null) {
                int presenter = (Integer) card.get("presenter");
                Fraction before = exact(file, presenter);
                marks(card).replaceAll((criterion, mark) -> mark.equals("10") ? "11" : mark);
                Fraction after = exact(file, presenter);
                if (before != null) {
                    assertThat(after).as("seed %d", seed).isGreaterThanOrEqualTo(before);
                    raised += after.compareTo(before) > 0 ? 1 : 0;
                }
            }
        }
        assertThat(raised).isGreaterThan(CONTESTS / 20);
    }

    @Test
    void aTwinSharesThePlaceUnlessTheLadderAsksForTheNumberOrADecision() {
        int shared = 0;
        for (int seed = 0; seed < CONTESTS; seed++) {
            Map<String, Object> file = RandomContest.of(seed);
            boolean byName = CanonicalJson.write(file).matches("(?s).*\"by\":\"(NUMBER|DECISION)\".*");
            if (isCountable(file) && !byName) {
                int original = twin(file);
                Standings standings = RecountTests.standings(file);
                Standing one = standings.of(original).orElseThrow();
                Standing other = standings.of(TWIN).orElseThrow();
                assertThat(other.place()).as("seed %d", seed).isEqualTo(one.place());
                assertThat(other.total()).as("seed %d", seed).isEqualTo(one.total());
                assertThat(other.shared()).as("seed %d", seed).isEqualTo(one.place() != null);
                shared += one.place() != null ? 1 : 0;
            }
        }
        assertThat(shared).isGreaterThan(CONTESTS / 10);
    }

    @Test
    void aFileReadAndWrittenAndReadIsTheSameToTheByteAndCountsTheSame() {
        for (int seed = 0; seed < CONTESTS; seed++) {
            Map<String, Object> file = RandomContest.of(seed);
            String once = written(CanonicalJson.write(file));
            assertThat(written(once)).as("seed %d", seed).isEqualTo(once);
            if (isCountable(file)) {
                assertThat(documents(ContestFiles.standings(once.getBytes(StandardCharsets.UTF_8))))
                        .as("seed %d", seed)
                        .isEqualTo(documents(RecountTests.standings(file)));
            }
        }
    }

    private static String written(String json) {
        return CanonicalJson.write(ContestFileWriter.write(ContestFiles.read(json.getBytes(StandardCharsets.UTF_8))));
    }

    private static boolean isCountable(Map<String, Object> file) {
        return new SecondCount(file).refusals().isEmpty();
    }

    private static String documents(Standings standings) {
        return CanonicalJson.write(
                standings.rows().stream().map(Standing::toDocument).toList());
    }

    private static @Nullable Fraction exact(Map<String, Object> file, int presenter) {
        return RecountTests.standings(file).of(presenter).orElseThrow().exact();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> file, String name) {
        return (List<Map<String, Object>>) file.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> marks(Map<String, Object> card) {
        return (Map<String, Object>) card.get("marks");
    }

    /** A card whose marks nobody else shares, so that it alone is raised. */
    private static @Nullable Map<String, Object> cardWithATen(Map<String, Object> file) {
        List<Map<String, Object>> cards = list(file, "scorecards");
        for (int i = 0; i < cards.size(); i++) {
            if (marks(cards.get(i)).containsValue("10")) {
                Map<String, Object> own = new LinkedHashMap<>(cards.get(i));
                own.put("marks", new LinkedHashMap<>(marks(own)));
                cards.set(i, own);
                return own;
            }
        }
        return null;
    }

    /** Adds one with the same cards, figures, votes and points as the first. @return the first one's number */
    private static int twin(Map<String, Object> file) {
        Map<String, Object> original = list(file, "presenters").get(0);
        int number = (Integer) original.get("number");
        Map<String, Object> twin = new LinkedHashMap<>(original);
        twin.put("number", TWIN);
        list(file, "presenters").add(twin);
        for (String name : List.of("scorecards", "adjustments", "votes")) {
            for (Map<String, Object> record : List.copyOf(list(file, name))) {
                if (record.get("presenter").equals(number)) {
                    Map<String, Object> same = new LinkedHashMap<>(record);
                    same.put("presenter", TWIN);
                    list(file, name).add(same);
                }
            }
        }
        list(file, "judges").replaceAll(judge -> {
            List<Object> recusals = new ArrayList<>((List<?>) judge.get("recusals"));
            Map<String, Object> same = new LinkedHashMap<>(judge);
            same.put("recusals", recusals);
            return recusals.contains(number) && recusals.add(TWIN) ? same : judge;
        });
        return number;
    }
}
