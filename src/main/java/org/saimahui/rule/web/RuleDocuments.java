package org.saimahui.rule.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.scoring.MarkText;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.SpokenTime;

/**
 * Between the form and the document. They differ in three things: a level and its points are two fields of a row, a step
 * of the ladder of ties is one field ({@code PART experts}), and an empty field is an absent member.
 */
final class RuleDocuments {

    private static final List<String> MEMBERS = List.of(
            "criteria",
            "panels",
            "objective",
            "audience",
            "weights",
            "rounding",
            "timePenalty",
            "bonusCap",
            "floor",
            "ranking");

    private RuleDocuments() {}

    /** Whether the form can show the rule so that saving it unchanged gives the same document. */
    static boolean canShow(ScoringRule rule) {
        RuleDraft draft = RuleDraft.of(rule);
        boolean plain =
                draft.values().values().stream().noneMatch(text -> text.indexOf('\r') >= 0 || text.startsWith("\n"));
        try {
            return plain
                    && draft.isShortEnough()
                    && ScoringRule.read(draft.document()).toDocument().equals(rule.toDocument());
        } catch (InvalidInputException doesNotFit) {
            return false;
        }
    }

    /** Puts a member of a rule's document into fields. */
    static void flatten(String pointer, @Nullable Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map && pointer.equals(RuleFields.LEVELS)) {
            int row = 0;
            for (Map.Entry<?, ?> level : map.entrySet()) {
                into.put(pointer + '/' + row + "/level", String.valueOf(level.getKey()));
                into.put(pointer + '/' + row++ + "/points", String.valueOf(level.getValue()));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> flatten(pointer + '/' + name, inner, into));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object element = list.get(i);
                if (pointer.equals(RuleFields.TIES) && element instanceof Map<?, ?> step) {
                    into.put(pointer + '/' + i, step(step));
                } else {
                    flatten(pointer + '/' + i, element, into);
                }
            }
        } else if (value != null || RuleFields.isKnown(RuleFields.label(pointer))) {
            into.put(pointer, value == null ? "" : String.valueOf(value));
        }
    }

    private static String step(Map<?, ?> step) {
        return step.get("code") == null ? String.valueOf(step.get("by")) : step.get("by") + " " + step.get("code");
    }

    static Map<String, @Nullable Object> document(RuleDraft draft) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        draft.values().forEach((pointer, typed) -> {
            boolean special = pointer.startsWith(RuleFields.LEVELS + "/") || pointer.startsWith(RuleFields.TIES + "/");
            boolean off = RuleFields.SECTIONS.stream()
                    .anyMatch(section -> pointer.startsWith(section + "/") && !draft.has(section));
            if (!special && !off) {
                put(root, pointer, plain(pointer, typed));
            }
        });
        for (String section : RuleFields.SECTIONS) {
            if (draft.has(section)) {
                object(root, section.substring(1));
            }
        }
        if (draft.has("/audience")) {
            levels(draft, object(root, "audience"));
        }
        ties(draft, object(root, "ranking"));
        return inOrder(lists(root));
    }

    /** A browser's fields come in any order; whoever reads the document looks for the usual one. */
    private static Map<String, @Nullable Object> inOrder(Map<String, @Nullable Object> root) {
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        for (String member : MEMBERS) {
            if (root.containsKey(member)) {
                ordered.put(member, root.remove(member));
            }
        }
        ordered.putAll(root);
        return ordered;
    }

    /** The field a refusal of the document stands at. */
    static String field(RuleDraft draft, String pointer) {
        if (pointer.startsWith(RuleFields.TIES + "/")) {
            return pointer.replaceFirst("/(code|by)$", "");
        }
        for (int row : draft.rows(RuleFields.LEVELS)) {
            String at = RuleFields.LEVELS + '/' + row;
            if (pointer.equals(InputProblems.step(
                    RuleFields.LEVELS, draft.value(at + "/level").strip()))) {
                return at + "/points";
            }
        }
        return pointer;
    }

    /** What the engine's reader cannot see: fields nobody knows, and a level that stands twice. */
    static List<InputProblem> problems(RuleDraft draft) {
        List<InputProblem> problems = new ArrayList<>();
        draft.values().keySet().stream()
                .filter(pointer -> !RuleFields.isKnown(RuleFields.label(pointer)))
                .limit(20)
                .forEach(pointer -> problems.add(InputProblem.of("UNKNOWN_FIELD", pointer)));
        List<String> seen = new ArrayList<>();
        for (int row : draft.has("/audience") ? draft.rows(RuleFields.LEVELS) : List.<Integer>of()) {
            String at = RuleFields.LEVELS + '/' + row + "/level";
            String level = draft.value(at).strip();
            if (!level.isEmpty() && seen.contains(level)) {
                problems.add(InputProblem.of("DUPLICATE_CODE", at, level));
            }
            seen.add(level);
        }
        return problems;
    }

    private static void levels(RuleDraft draft, Map<String, @Nullable Object> audience) {
        Map<String, @Nullable Object> levels = new LinkedHashMap<>();
        for (int row : draft.rows(RuleFields.LEVELS)) {
            String at = RuleFields.LEVELS + '/' + row;
            String level = draft.value(at + "/level").strip();
            Object points = plain(at + "/points", draft.value(at + "/points"));
            if (!level.isEmpty() || points != null) {
                levels.putIfAbsent(level, points);
            }
        }
        if (!levels.isEmpty()) {
            audience.put("levels", levels);
        }
    }

    private static void ties(RuleDraft draft, Map<String, @Nullable Object> ranking) {
        List<Object> steps = new ArrayList<>();
        for (int row : draft.rows(RuleFields.TIES)) {
            String[] words = draft.value(RuleFields.TIES + '/' + row).strip().split(" ", 2);
            if (!words[0].isEmpty()) {
                steps.add(words.length == 1 ? Map.of("by", words[0]) : Map.of("by", words[0], "code", words[1]));
            }
        }
        ranking.put("tieBreaks", steps);
    }

    private static @Nullable Object plain(String pointer, String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return null;
        }
        boolean word = text.equals("NONE");
        String label = RuleFields.label(pointer);
        return !word && RuleFields.isNumber(label) ? number(label, text) : text;
    }

    /** A time may be written as minutes and seconds, and what is taken off with or without its minus. */
    private static String number(String label, String text) {
        Integer seconds = RuleFields.isTime(label) ? SpokenTime.seconds(text) : null;
        if (seconds != null) {
            return seconds.toString();
        }
        return MarkText.parse(text)
                .map(number -> RuleFields.isTakenOff(label) ? number.abs().negate() : number)
                .map(BigDecimal::toPlainString)
                .orElse(text);
    }

    private static void put(Map<String, @Nullable Object> root, String pointer, @Nullable Object value) {
        String[] steps = pointer.substring(1).split("/");
        Map<String, @Nullable Object> at = root;
        for (int i = 0; i < steps.length - 1; i++) {
            at = object(at, steps[i]);
        }
        at.putIfAbsent(steps[steps.length - 1], value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> in, String name) {
        if (!(in.get(name) instanceof Map)) {
            in.put(name, new LinkedHashMap<String, @Nullable Object>());
        }
        return (Map<String, @Nullable Object>) in.get(name);
    }

    /** Rows were gathered by number; here they become lists. */
    private static Map<String, @Nullable Object> lists(Map<String, @Nullable Object> root) {
        for (String list : List.of("criteria", "panels")) {
            root.computeIfPresent(list, (name, rows) -> inOrder(rows));
        }
        if (root.get("timePenalty") instanceof Map<?, ?>) {
            object(root, "timePenalty").computeIfPresent("ladder", (name, rows) -> withoutEmpty(inOrder(rows)));
        }
        return root;
    }

    private static List<?> inOrder(Object rows) {
        return rows instanceof Map<?, ?> map ? new ArrayList<>(map.values()) : List.of(rows);
    }

    private static List<?> withoutEmpty(List<?> rows) {
        return rows.stream()
                .filter(row ->
                        !(row instanceof Map<?, ?> map) || map.values().stream().anyMatch(value -> value != null))
                .toList();
    }
}
