package org.saimahui.exchange;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;

/** Standings as columns on a console. */
final class StandingsTable {

    /** From here on (Hangul, kana, Han, full-width forms) a character takes two columns. */
    private static final int WIDE = 0x1100;

    private StandingsTable() {}

    static void print(Standings standings, PrintStream out) {
        List<List<String>> lines = new ArrayList<>();
        List<String> parts = standings.rule().partCodes();
        List<String> head = new ArrayList<>(List.of("名次 place", "号 no.", "姓名 name"));
        parts.forEach(code -> head.add(Plain.text(code)));
        head.addAll(List.of("总分 total", "状态 state"));
        lines.add(head);
        standings.rows().forEach(row -> lines.add(line(row, parts)));
        int[] widths = new int[head.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        lines.forEach(line -> out.println(padded(line, widths)));
    }

    private static List<String> line(Standing row, List<String> parts) {
        Map<String, ?> document = row.toDocument();
        List<String> line = new ArrayList<>();
        line.add(shown(document.get("place")));
        line.add(String.valueOf(row.presenter()));
        line.add(Plain.text(row.name()));
        Map<?, ?> values = document.get("parts") instanceof Map<?, ?> map ? map : Map.of();
        parts.forEach(code -> line.add(shown(values.get(code))));
        line.add(shown(document.get("total")));
        line.add(row.incomplete() ? "INCOMPLETE" : row.state().name());
        return line;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "–" : String.valueOf(value);
    }

    private static String padded(List<String> line, int[] widths) {
        StringBuilder padded = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            padded.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
        }
        return padded.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints()
                .map(c -> c < WIDE || c >= 0x2000 && c < 0x2e80 ? 1 : 2)
                .sum();
    }
}
