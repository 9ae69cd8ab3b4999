package org.saimahui.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;

/** Lays published standings beside those counted again, and says in words where they differ. */
final class ResultComparison {

    /** What a line of the ranking says, in its order, with its Chinese name. */
    private static final Map<String, String> SAID = said();

    private final Map<String, Map<String, @Nullable Object>> counted = new LinkedHashMap<>();

    private final List<String> differences = new ArrayList<>();

    ResultComparison(Standings standings) {
        for (Standing standing : standings.rows()) {
            counted.put(String.valueOf(standing.presenter()), standing.toDocument());
        }
    }

    private static Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("name", "姓名");
        said.put("place", "名次");
        said.put("total", "总分");
        said.put("state", "状态");
        said.put("incomplete", "未完成");
        return said;
    }

    /** @return empty when every line agrees */
    List<String> differences(List<Map<?, ?>> published) {
        Set<String> seen = new HashSet<>();
        List<String> order = new ArrayList<>();
        for (Map<?, ?> row : published) {
            String number = text(row.get("presenter"));
            order.add(number);
            Map<String, @Nullable Object> again = counted.get(number);
            if (again == null || !seen.add(number)) {
                differences.add("No. " + number + ": published, but not in the file or twice 公布了，但文件中没有或重复");
            } else {
                compare(row, again, "No. " + number + " " + Plain.text(String.valueOf(again.get("name"))));
            }
        }
        counted.keySet().stream()
                .filter(number -> !seen.contains(number))
                .forEach(number -> differences.add("No. " + number + ": not published 没有公布"));
        if (differences.isEmpty() && !order.equals(List.copyOf(counted.keySet()))) {
            differences.add("The lines stand in another order 各行顺序不同");
        }
        return List.copyOf(differences);
    }

    private void compare(Map<?, ?> published, Map<String, @Nullable Object> again, String who) {
        SAID.forEach(
                (member, chinese) -> compare(who, member + " " + chinese, published.get(member), again.get(member)));
        Map<?, ?> parts = map(published.get("parts"));
        Map<?, ?> partsAgain = map(again.get("parts"));
        Set<Object> codes = new LinkedHashSet<>(partsAgain.keySet());
        codes.addAll(parts.keySet());
        for (Object code : codes) {
            compare(who, "part " + text(code) + " 部分得分", parts.get(code), partsAgain.get(code));
        }
        arithmetic(who, published.get("explanation"), again.get("explanation"));
    }

    private void arithmetic(String who, @Nullable Object published, @Nullable Object again) {
        LeafDifferences.of(published, again)
                .forEach(leaf ->
                        compare(who, "arithmetic 算式 " + Plain.text(leaf.pointer()), leaf.published(), leaf.again()));
    }

    private void compare(String who, String what, @Nullable Object published, @Nullable Object again) {
        if (!LeafDifferences.same(published, again)) {
            differences.add(
                    "%s: %s: published 公布 %s, counted again 重算 %s".formatted(who, what, text(published), text(again)));
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "–" : Plain.text(Objects.toString(value));
    }
}
