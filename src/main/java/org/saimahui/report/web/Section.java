package org.saimahui.report.web;

import java.util.List;
import org.saimahui.report.ReportText;

/**
 * One of the four parts of a report.
 *
 * @param code name of the field, and tail of its message keys
 * @param advice how many characters are advised
 * @param text as typed
 */
record Section(String code, int advice, String text) {

    static List<Section> of(ReportForm form) {
        return of(form.story(), form.innovation(), form.figures(), form.reflection());
    }

    static List<Section> of(ReportText text) {
        return of(text.story(), text.innovation(), text.figures(), text.reflection());
    }

    private static List<Section> of(String story, String innovation, String figures, String reflection) {
        return List.of(
                new Section("story", 300, story),
                new Section("innovation", 300, innovation),
                new Section("figures", 400, figures),
                new Section("reflection", 300, reflection));
    }

    boolean isOver() {
        return count() > advice;
    }

    /** Characters as readers count them: without white space, a pair as one. */
    public long count() {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != 0x3000)
                .count();
    }
}
