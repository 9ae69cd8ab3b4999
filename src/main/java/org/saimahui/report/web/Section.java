package org.saimahui.report.web;

import java.util.List;

/**
 * One of the four parts of a report.
 *
 * @param code name of the field, and tail of its message keys
 * @param advice how many characters are advised
 * @param text as typed
 */
record Section(String code, int advice, String text) {

    static List<Section> of(ReportForm form) {
        return List.of(
                new Section("story", 300, form.story()),
                new Section("innovation", 300, form.innovation()),
                new Section("figures", 400, form.figures()),
                new Section("reflection", 300, form.reflection()));
    }

    /** Characters as readers count them: without white space, a pair as one. */
    public long count() {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != 0x3000)
                .count();
    }
}
