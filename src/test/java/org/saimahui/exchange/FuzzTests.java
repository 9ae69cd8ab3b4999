package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.exchange.recount.RandomContest;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;

/** Whatever is changed in a file, it is counted or refused in words: nothing else may happen. Seeds are fixed. */
class FuzzTests {

    private static final int FILES = Integer.getInteger("saimahui.files", 1_200);

    private static final Object[] ODD = {
        null,
        "",
        "x",
        "-1",
        "0",
        "1.5",
        "99999999999999999999",
        "1e5",
        "\ud800",
        "a\u0000b",
        -1,
        0,
        7,
        Integer.MAX_VALUE,
        1L << 53,
        true,
        List.of(),
        List.of(1, "x"),
        Map.of(),
        Map.of("", 1),
        Map.of("code", "a"),
        "ACTIVE",
        "REFUSE",
        "a"
    };

    @Test
    void aMemberReplacedByAnythingIsCountedOrRefused() {
        int counted = 0;
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            Object file = copy(RandomContest.of(seed % 200));
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                change(file, random);
            }
            counted += isCounted(json(file).getBytes(StandardCharsets.UTF_8), "member seed " + seed) ? 1 : 0;
        }
        assertThat(counted).isBetween(FILES / 20, FILES * 19 / 20);
    }

    @Test
    void bytesChangedAnywhereAreCountedOrRefused() {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            byte[] utf8 = CanonicalJson.write(RandomContest.of(seed % 200)).getBytes(StandardCharsets.UTF_8);
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                int at = random.nextInt(utf8.length);
                utf8[at] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) "{}[]\",:0-.eE\\u/".charAt(random.nextInt(15));
            }
            isCounted(utf8, "byte seed " + seed);
        }
    }

    @Test
    void aFileCutOffOrDoubledIsCountedOrRefused() {
        for (int seed = 0; seed < FILES / 4; seed++) {
            Random random = new Random(seed);
            byte[] utf8 = CanonicalJson.write(RandomContest.of(seed % 200)).getBytes(StandardCharsets.UTF_8);
            assertThat(isCounted(Arrays.copyOf(utf8, random.nextInt(utf8.length)), "cut seed " + seed))
                    .isFalse();
            int from = random.nextInt(utf8.length);
            byte[] doubled = Arrays.copyOf(utf8, 2 * utf8.length - from);
            System.arraycopy(utf8, from, doubled, utf8.length, utf8.length - from);
            isCounted(doubled, "doubled seed " + seed);
        }
    }

    /** Whether it was counted; what is refused is refused with a code and a place, what is accepted is written and read alike. */
    private static boolean isCounted(byte[] utf8, String seed) {
        try {
            Standings standings = ContestFiles.standings(utf8);
            for (Standing row : standings.rows()) {
                CanonicalJson.write(row.toDocument());
            }
            String written = CanonicalJson.write(ContestFileWriter.write(ContestFiles.read(utf8)));
            ContestFile again = ContestFiles.read(written.getBytes(StandardCharsets.UTF_8));
            assertThat(CanonicalJson.write(ContestFileWriter.write(again)))
                    .as(seed)
                    .isEqualTo(written);
            return true;
        } catch (InvalidInputException refused) {
            assertThat(refused.problems()).as(seed).isNotEmpty();
            for (InputProblem problem : refused.problems()) {
                assertThat(problem.code()).as(seed).matches("[A-Z_]+");
                assertThat(problem.pointer()).as(seed).matches("(?s)|/.*");
            }
            return false;
        } catch (RuntimeException | StackOverflowError other) {
            return fail(seed + " of a file", other);
        }
    }

    private static Object copy(Map<String, Object> file) {
        return StrictJson.parse(CanonicalJson.write(file).getBytes(StandardCharsets.UTF_8));
    }

    /** Walks down some steps and replaces, removes, doubles or adds there. */
    @SuppressWarnings("unchecked")
    private static void change(Object node, Random random) {
        Object odd = ODD[random.nextInt(ODD.length)];
        if (node instanceof Map<?, ?> map && !map.isEmpty()) {
            Map<String, @Nullable Object> members = (Map<String, @Nullable Object>) map;
            String key = List.copyOf(members.keySet()).get(random.nextInt(members.size()));
            if (isContainer(members.get(key)) && random.nextInt(6) != 0) {
                change(members.get(key), random);
            } else if (random.nextInt(6) == 0) {
                members.remove(key);
            } else {
                members.put(random.nextInt(8) == 0 ? "new" : key, odd);
            }
        } else if (node instanceof List<?> list && !list.isEmpty()) {
            List<@Nullable Object> elements = (List<@Nullable Object>) list;
            int at = random.nextInt(elements.size());
            if (isContainer(elements.get(at)) && random.nextInt(6) != 0) {
                change(elements.get(at), random);
            } else if (random.nextBoolean()) {
                elements.add(elements.get(at));
            } else {
                elements.set(at, odd);
            }
        }
    }

    private static boolean isContainer(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map instanceof java.util.LinkedHashMap && !map.isEmpty()
                || value instanceof ArrayList<?> list && !list.isEmpty();
    }

    /** Canonical, but for half characters, which an escape must carry. */
    private static String json(Object file) {
        return CanonicalJson.write(file).replace("\ud800", "\\ud800");
    }
}
