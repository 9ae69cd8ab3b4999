package org.saimahui.intake;

import java.util.HashMap;
import java.util.Map;
import org.saimahui.report.Direction;
import org.saimahui.report.Qualifier;

/** The words that stand for a choice in a table, in both languages, and the choice's own name. */
final class Words {

    static final Map<String, Qualifier> QUALIFIERS = words(
            Map.of("整", Qualifier.EXACT, "约", Qualifier.ABOUT, "近", Qualifier.NEARLY, "超", Qualifier.OVER),
            Map.of("exactly", Qualifier.EXACT, "多", Qualifier.OVER),
            Qualifier.values());

    static final Map<String, Direction> DIRECTIONS = words(
            Map.of("越高越好", Direction.HIGHER, "高", Direction.HIGHER, "越低越好", Direction.LOWER, "低", Direction.LOWER),
            Map.of(),
            Direction.values());

    static final Map<String, String> METHODS = methods();

    static final Map<String, Boolean> FLAGS = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("否", false),
            Map.entry("yes", true),
            Map.entry("no", false),
            Map.entry("true", true),
            Map.entry("false", false),
            Map.entry("1", true),
            Map.entry("0", false),
            Map.entry("√", true),
            Map.entry("×", false));

    private Words() {}

    private static <E extends Enum<E>> Map<String, E> words(Map<String, E> chinese, Map<String, E> others, E[] names) {
        Map<String, E> words = new HashMap<>(chinese);
        words.putAll(others);
        for (E name : names) {
            words.put(Heads.plain(name.name()), name);
        }
        return Map.copyOf(words);
    }

    private static Map<String, String> methods() {
        return Map.of(
                "完成率",
                "COMPLETION",
                "completion",
                "COMPLETION",
                "功效系数",
                "EFFICACY",
                "efficacy",
                "EFFICACY",
                "进步幅度",
                "PROGRESS",
                "progress",
                "PROGRESS",
                "极差",
                "MIN_MAX",
                Heads.plain("min_max"),
                "MIN_MAX",
                "名次",
                "RANK",
                "rank",
                "RANK");
    }
}
