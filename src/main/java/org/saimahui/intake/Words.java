package org.saimahui.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saimahui.report.Direction;
import org.saimahui.report.Qualifier;

/** The words that stand for a choice in a table: those our pages print, those people write, and the choice's own name. */
final class Words {

    static final Map<String, Qualifier> QUALIFIERS = words(
            Qualifier.values(),
            "EXACT 整 恰好 正好 exactly exact",
            "ABOUT 约 大约 大概 左右 about approximately",
            "NEARLY 近 将近 接近 不到 不足 nearly almost",
            "OVER 超 超过 逾 多 余 以上 突破 over more_than");

    static final Map<String, Direction> DIRECTIONS = words(
            Direction.values(),
            "HIGHER 越多越好 越高越好 越大越好 多 高 大 正向 more_is_better higher_is_better more higher",
            "LOWER 越少越好 越低越好 越小越好 少 低 小 逆向 反向 负向 less_is_better lower_is_better less lower");

    static final Map<String, String> METHODS = named(
            "COMPLETION 完成率 completion",
            "EFFICACY 功效系数 功效系数法 efficacy",
            "PROGRESS 进步幅度 progress",
            "MIN_MAX 同项比高低 极差 极差法 min_max best_to_worst",
            "RANK 同项排名次 名次 排名 rank by_place");

    static final Map<String, Boolean> FLAGS = flags();

    private static final Map<String, List<String>> CHOICES = Map.of(
            "qualifier", names(Qualifier.values()),
            "direction", names(Direction.values()),
            "method", List.of("COMPLETION", "EFFICACY", "PROGRESS", "MIN_MAX", "RANK"),
            "clamp", List.of("YES", "NO"),
            "claim/first", List.of("YES", "NO"),
            "verified", List.of("YES", "NO"));

    private Words() {}

    /** What a column of words lets choose, each shown from the key {@code intake.word.…}; empty for other columns. */
    static List<String> choices(String column) {
        return CHOICES.getOrDefault(column, List.of());
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] all, String... lines) {
        Map<String, E> words = new HashMap<>();
        Map<String, String> named = named(lines);
        for (E choice : all) {
            named.forEach((word, name) -> {
                if (name.equals(choice.name())) {
                    words.put(word, choice);
                }
            });
        }
        return Map.copyOf(words);
    }

    /** @param lines each a choice's name and the words for it; a blank within a word is an underline */
    private static Map<String, String> named(String... lines) {
        Map<String, String> words = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            for (String word : parts) {
                words.put(Heads.plain(word), parts[0]);
            }
        }
        return Map.copyOf(words);
    }

    private static Map<String, Boolean> flags() {
        Map<String, Boolean> flags = new HashMap<>();
        named("YES 是 有 对 yes y true 1 √ ✓ ✔", "NO 否 无 没有 不是 no n false 0 × ✗ x")
                .forEach((word, name) -> flags.put(word, name.equals("YES")));
        return Map.copyOf(flags);
    }

    private static List<String> names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Enum::name).toList();
    }
}
