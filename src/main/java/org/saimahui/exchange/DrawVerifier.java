package org.saimahui.exchange;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.lots.DrawDocument;
import org.saimahui.lots.LotDraw;

/** Draws lots again from what was published, and looks whether the record sealed them first. In English and Chinese. */
class DrawVerifier {

    private final PrintStream out;

    DrawVerifier(PrintStream out) {
        this.out = out;
    }

    /**
     * @param record lines of an exported record that has been checked; none without one
     * @return an exit code of {@link FileVerifier}
     */
    int verify(byte[] utf8, List<String> record) {
        List<?> draws;
        try {
            draws = StrictJson.parse(utf8) instanceof Map<?, ?> document
                            && DrawDocument.FORMAT.equals(document.get("format"))
                            && document.get("draws") instanceof List<?> list
                    ? list
                    : List.of();
        } catch (InvalidInputException noJson) {
            draws = List.of();
        }
        if (draws.isEmpty()) {
            out.println("There is no draw in this file.");
            out.println("文件里没有抽签。");
            return FileVerifier.REFUSED;
        }
        int answer = FileVerifier.FINE;
        for (Object draw : draws) {
            answer = Math.max(
                    answer, draw instanceof Map<?, ?> members ? verify(members, record) : FileVerifier.REFUSED);
        }
        return answer;
    }

    private int verify(Map<?, ?> draw, List<String> record) {
        String name = "Draw 抽签 " + Plain.text(String.valueOf(draw.get("number")));
        List<LotDraw.Entry> list = list(draw);
        String commitment = String.valueOf(draw.get("commitment"));
        boolean sealed = record.isEmpty() || isSealed(commitment, record);
        if (!sealed) {
            out.println(name + ": the record does NOT name this commitment. 记录中没有此承诺值！");
        }
        if (!draw.containsKey("secret")) {
            out.println(name + ": sealed, not drawn. 已封存，没有抽。");
            return sealed ? FileVerifier.FINE : FileVerifier.DIFFERS;
        }
        String secret = String.valueOf(draw.get("secret"));
        if (!secret.matches("[0-9a-f]{64}")) {
            out.println(name + ": the secret is not 64 hexadecimal digits. 密钥不是 64 位十六进制。");
            return FileVerifier.REFUSED;
        }
        String canonical = LotDraw.canonical(list);
        boolean kept = LotDraw.commitment(secret, canonical).equals(commitment);
        List<Integer> order = LotDraw.order(secret, String.valueOf(draw.get("text")), canonical, list.size());
        boolean same = order.equals(numbers(draw.get("order")));
        IntStream.range(0, order.size()).forEach(at -> {
            LotDraw.Entry entry = list.get(order.get(at) - 1);
            out.println("  " + (at + 1) + "  " + Plain.text(entry.name() + "  " + entry.organisation()));
        });
        out.println(
                kept
                        ? name + ": secret and list are those that were sealed. 密钥与名单正是事先封存的。"
                        : name + ": secret or list are NOT those that were sealed. 密钥或名单与封存的不符！");
        out.println(
                same
                        ? name + ": the order is the one that they lead to. 顺序与算出的一致。"
                        : name + ": the order is NOT the one that they lead to. 顺序与算出的不一致！");
        return sealed && kept && same ? FileVerifier.FINE : FileVerifier.DIFFERS;
    }

    private static List<LotDraw.Entry> list(Map<?, ?> draw) {
        List<LotDraw.Entry> list = new ArrayList<>();
        if (draw.get("list") instanceof List<?> members) {
            for (Object member : members) {
                if (member instanceof Map<?, ?> entry) {
                    list.add(new LotDraw.Entry(text(entry, "name"), text(entry, "organisation")));
                }
            }
        }
        return list;
    }

    private static String text(Map<?, ?> entry, String member) {
        return Objects.requireNonNullElse(entry.get(member), "").toString();
    }

    private static List<Integer> numbers(@Nullable Object order) {
        return order instanceof List<?> list
                ? list.stream()
                        .map(String::valueOf)
                        .filter(number -> number.matches("[0-9]{1,6}"))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
    }

    /** An entry of the act has it, in what was written after the act. */
    private static boolean isSealed(String commitment, List<String> record) {
        return record.stream()
                .filter(line -> line.contains("DRAW_COMMIT") && line.contains(commitment))
                .anyMatch(DrawVerifier::isOfAct);
    }

    private static boolean isOfAct(String line) {
        try {
            return StrictJson.parse(line.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> entry
                    && "DRAW_COMMIT".equals(entry.get("act"));
        } catch (InvalidInputException noEntry) {
            return false;
        }
    }
}
