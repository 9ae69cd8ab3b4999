package org.saimahui.rule.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds rows to the lists of a draft, each filled with what is usual. */
final class RuleRows {

    private RuleRows() {}

    static void add(RuleDraft draft, String list) {
        List<Integer> rows = draft.rows(list);
        if (rows.size() >= RuleDraft.MOST_ROWS) {
            return;
        }
        String at = list + '/' + rows.size();
        switch (list) {
            case "/criteria" -> criterion(draft, at, rows);
            case "/panels" -> panel(draft, at);
            case RuleFields.LEVELS -> {
                draft.put(at + "/level", "");
                draft.put(at + "/points", "");
            }
            case RuleFields.LADDER -> {
                draft.put(at + "/fromSeconds", "");
                draft.put(at + "/points", "");
            }
            case RuleFields.TIES -> draft.put(at, "");
            default -> throw new IllegalArgumentException("No list " + list);
        }
    }

    /** Ranges and steps are those of the criterion above. */
    private static void criterion(RuleDraft draft, String at, List<Integer> rows) {
        String above = rows.isEmpty() ? "" : "/criteria/" + rows.get(rows.size() - 1);
        draft.put(at + "/code", free(draft, "/criteria", "c"));
        draft.put(at + "/name", "");
        draft.put(at + "/help", "");
        draft.put(at + "/min", rows.isEmpty() ? "0" : draft.value(above + "/min"));
        draft.put(at + "/max", rows.isEmpty() ? "100" : draft.value(above + "/max"));
        draft.put(at + "/step", rows.isEmpty() ? "0.5" : draft.value(above + "/step"));
        draft.put(at + "/weight", "1");
        draft.put(at + "/group", "");
        draft.put(at + "/outlierRadius", "");
    }

    private static void panel(RuleDraft draft, String at) {
        draft.put(at + "/code", free(draft, "/panels", "p"));
        draft.put(at + "/name", "");
        draft.put(at + "/weight", "");
        draft.put(at + "/drop/highest", "0");
        draft.put(at + "/drop/lowest", "0");
        draft.put(at + "/drop/scope", "SCORECARD");
        draft.put(at + "/drop/tooFew", "KEEP_ALL");
        draft.put(at + "/average", "MEAN");
        draft.put(at + "/missing", "LEAVE_OUT");
        draft.put(at + "/empty", "INCOMPLETE");
        draft.put(at + "/minimumCards", "1");
    }

    private static String free(RuleDraft draft, String list, String letter) {
        Set<String> taken = new HashSet<>();
        draft.rows(list).forEach(row -> taken.add(draft.value(list + '/' + row + "/code")));
        int number = taken.size() + 1;
        while (taken.contains(letter + number)) {
            number++;
        }
        return letter + number;
    }
}
