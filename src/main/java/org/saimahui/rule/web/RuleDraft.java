package org.saimahui.rule.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.scoring.ScoringRule;

/**
 * A rule while it is being written: what stands in each field of the form, right or wrong, by the field's pointer. Rows
 * are numbered from 0 without gaps.
 */
final class RuleDraft {

    /** More fields than a form may carry; such a rule is edited as a document. */
    static final int MOST_FIELDS = 900;

    /** More rows of one list than a page can be filled with in a moment. */
    static final int MOST_ROWS = 60;

    private static final Pattern POINTER = Pattern.compile("(?:/[A-Za-z0-9]{1,40}){1,4}");

    private static final Pattern ROW = Pattern.compile("(.*?)/([0-9]{1,4})(/.*)?");

    private final Map<String, String> values;

    private final Set<String> sections;

    private RuleDraft(Map<String, String> values, Set<String> sections) {
        this.values = values;
        this.sections = sections;
    }

    /** The draft that a stored rule opens as. */
    static RuleDraft of(ScoringRule rule) {
        return of((Object) rule.toDocument());
    }

    /** The fields of a document, right or wrong. */
    static RuleDraft of(@Nullable Object document) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> sections = new LinkedHashSet<>();
        if (document instanceof Map<?, ?> members) {
            members.forEach((name, value) -> RuleDocuments.flatten("/" + name, value, values));
        }
        RuleFields.SECTIONS.stream()
                .filter(section -> values.keySet().stream().anyMatch(key -> key.startsWith(section + "/")))
                .forEach(sections::add);
        return new RuleDraft(values, sections);
    }

    /**
     * What a browser posted: fields whose names are pointers, and {@code on} for each part that is there.
     *
     * @throws InvalidInputException {@code TOO_LONG} for more rows than the form can show
     */
    static RuleDraft posted(Map<String, String[]> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, given) -> {
            if (POINTER.matcher(name).matches() && given.length > 0) {
                values.put(name, given[0]);
            }
        });
        Set<String> on = new LinkedHashSet<>(List.of(parameters.getOrDefault("on", new String[0])));
        on.retainAll(RuleFields.SECTIONS);
        RuleDraft draft = new RuleDraft(values, on);
        RuleFields.LISTS.forEach(list -> {
            draft.requireNotTooLong(list);
            draft.putEmptyLast(list);
        });
        return draft;
    }

    private void requireNotTooLong(String list) {
        int size = rows(list).size();
        if (size > MOST_ROWS) {
            throw InvalidInputException.of("TOO_LONG", list, MOST_ROWS, size);
        }
    }

    /** Whether each list can be shown in the form. */
    boolean isShortEnough() {
        return values.size() <= MOST_FIELDS
                && RuleFields.LISTS.stream().allMatch(list -> rows(list).size() <= MOST_ROWS);
    }

    /** Rows without any content say nothing; behind the others they move no index. */
    private void putEmptyLast(String list) {
        List<Integer> rows = rows(list);
        List<Integer> order =
                new ArrayList<>(rows.stream().filter(row -> isFilled(list, row)).toList());
        rows.stream().filter(row -> !isFilled(list, row)).forEach(order::add);
        renumber(list, order);
    }

    private boolean isFilled(String list, int row) {
        String at = list + '/' + row;
        return values.entrySet().stream()
                .anyMatch(field -> (field.getKey().equals(at) || field.getKey().startsWith(at + "/"))
                        && !field.getValue().isBlank());
    }

    /** What stands in a field; empty when nothing does. */
    String value(String pointer) {
        return values.getOrDefault(pointer, "");
    }

    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    boolean has(String section) {
        return sections.contains(section);
    }

    void put(String pointer, String value) {
        values.put(pointer, value);
    }

    void turn(String section, boolean on) {
        if (on) {
            sections.add(section);
        } else {
            sections.remove(section);
        }
    }

    /** Numbers of a list's rows, in order. */
    List<Integer> rows(String list) {
        Set<Integer> rows = new TreeSet<>();
        for (String key : values.keySet()) {
            Matcher row = ROW.matcher(key);
            if (key.startsWith(list + "/") && row.matches() && row.group(1).equals(list)) {
                rows.add(Integer.valueOf(row.group(2)));
            }
        }
        return new ArrayList<>(rows);
    }

    void remove(String list, int row) {
        List<Integer> rows = rows(list);
        rows.remove(Integer.valueOf(row));
        renumber(list, rows);
    }

    /** Moves a row one place up or down; at the end it stays. */
    void move(String list, int row, int by) {
        List<Integer> rows = rows(list);
        int from = rows.indexOf(row);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < rows.size()) {
            Collections.swap(rows, from, to);
            renumber(list, rows);
        }
    }

    /** Keeps these rows only, in this order, and numbers them from 0. */
    private void renumber(String list, List<Integer> order) {
        Map<String, String> moved = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            String old = list + '/' + order.get(i);
            String now = list + '/' + i;
            values.forEach((key, value) -> {
                if (key.equals(old) || key.startsWith(old + "/")) {
                    moved.put(now + key.substring(old.length()), value);
                }
            });
        }
        values.keySet().removeIf(key -> {
            Matcher row = ROW.matcher(key);
            return key.startsWith(list + "/") && row.matches() && row.group(1).equals(list);
        });
        values.putAll(moved);
    }

    /** The document as plain values, for the engine's own reader; numbers as a person types them are understood. */
    Map<String, @Nullable Object> document() {
        return RuleDocuments.document(this);
    }
}
