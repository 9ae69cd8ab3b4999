package org.saimahui.exchange;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.lots.DrawDocument;
import org.saimahui.lots.LotDraw;

/**
 * Draws lots again from what was published, and looks whether the record sealed them before it drew them, with the same
 * text, secret and order. In English and Chinese.
 */
class DrawVerifier {

    private static final String COMMIT = "DRAW_COMMIT";

    private static final String DRAWN = "DRAW";

    /** What file and record say of a draw in the same words. */
    private static final List<String> TOLD = List.of("text", "secret", "order");

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
        List<Map<?, ?>> acts = acts(record);
        for (Object draw : draws) {
            answer = Math.max(
                    answer,
                    draw instanceof Map<?, ?> members
                            ? verify(members, record.isEmpty() ? null : acts)
                            : FileVerifier.REFUSED);
        }
        return answer;
    }

    /** @param acts of drawing lots, as the record has them; null without a record */
    private int verify(Map<?, ?> draw, @Nullable List<Map<?, ?>> acts) {
        String name = "Draw 抽签 " + Plain.text(String.valueOf(draw.get("number")));
        List<LotDraw.Entry> list = list(draw);
        String commitment = String.valueOf(draw.get("commitment"));
        boolean sealed = acts == null || isSealed(name, draw, acts);
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

    /** The entries of drawing lots, in their order. */
    private static List<Map<?, ?>> acts(List<String> record) {
        List<Map<?, ?>> acts = new ArrayList<>();
        for (String line : record) {
            if (line.contains(COMMIT) || line.contains(DRAWN)) {
                act(line).ifPresent(acts::add);
            }
        }
        return acts;
    }

    private static Optional<Map<?, ?>> act(String line) {
        try {
            return StrictJson.parse(line.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> entry
                            && (isA(COMMIT, entry) || isA(DRAWN, entry))
                    ? Optional.of(entry)
                    : Optional.empty();
        } catch (InvalidInputException noEntry) {
            return Optional.empty();
        }
    }

    /** The record has sealed it first and, where it is drawn, has drawn it afterwards, as the file says. */
    private boolean isSealed(String name, Map<?, ?> draw, List<Map<?, ?>> acts) {
        int sealed = find(COMMIT, draw, acts);
        int drawn = find(DRAWN, draw, acts);
        String fault = null;
        if (sealed < 0) {
            fault = "the record does NOT name this commitment. 记录中没有此承诺值！";
        } else if (drawn >= 0 && drawn < sealed) {
            fault = "the record has drawn it BEFORE it was sealed. 记录中先抽签、后封存！";
        } else if (draw.containsKey("secret") != drawn >= 0
                || drawn >= 0 && !TOLD.stream().allMatch(told -> isTold(told, draw, acts.get(drawn)))) {
            fault = "the record tells this draw OTHERWISE. 记录中的抽签与此不同！";
        } else if (!isGivenUpAsTold(draw, acts)) {
            fault = "the record gives this draw up OTHERWISE. 记录中放弃这次抽签的情形与此不同！";
        }
        if (fault != null) {
            out.println(name + ": " + fault);
            return false;
        }
        out.println(name + ": sealed in entry 封存于第 " + acts.get(sealed).get("n")
                + (drawn < 0
                        ? " 条"
                        : " 条, drawn in entry 抽签于第 " + acts.get(drawn).get("n") + " 条"));
        return true;
    }

    /** A draw is given up by sealing the next one, with the reason of that act; one that counts is followed by none. */
    private static boolean isGivenUpAsTold(Map<?, ?> draw, List<Map<?, ?>> acts) {
        List<String> reasons = acts.stream()
                .filter(act -> isA(COMMIT, act)
                        && LeafDifferences.same(
                                draw.get("commitment"),
                                Counting.map(act, "before").get("commitment")))
                .map(act -> Counting.text(act, "reason"))
                .toList();
        return draw.get("givenUp") instanceof String reason ? reasons.contains(reason) : reasons.isEmpty();
    }

    /** @return the place of the act with that commitment; -1 where there is none */
    private static int find(String act, Map<?, ?> draw, List<Map<?, ?>> acts) {
        return IntStream.range(0, acts.size())
                .filter(at -> isA(act, acts.get(at)) && isTold("commitment", draw, acts.get(at)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isA(String act, Map<?, ?> entry) {
        return act.equals(entry.get("act"));
    }

    private static boolean isTold(String member, Map<?, ?> draw, Map<?, ?> entry) {
        return LeafDifferences.same(
                draw.get(member), Counting.map(entry, "after").get(member));
    }
}
