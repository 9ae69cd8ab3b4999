package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.CardRule;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.scoring.MarkText;
import org.saimahui.shared.Characters;

/**
 * A card as typed into the page.
 *
 * @param marks criterion code to the text typed, full-width digits already understood; empty texts are absent
 * @param comment for the presenter; empty for none
 */
record TypedCard(int presenter, int version, Map<String, @Nullable String> marks, String comment) {

    static TypedCard of(HttpServletRequest request, CardRule rule) {
        Map<String, @Nullable String> marks = new LinkedHashMap<>();
        rule.criteria().forEach(criterion -> {
            String typed = request.getParameter("mark." + criterion.code());
            if (typed != null && !typed.isBlank()) {
                marks.put(criterion.code(), plain(typed));
            }
        });
        String comment = request.getParameter("comment");
        return new TypedCard(
                number(request, "presenter"),
                number(request, "version"),
                marks,
                comment == null ? "" : Characters.visible(comment).strip());
    }

    SubmitScorecard toCommand() {
        return new SubmitScorecard(marks, comment.isEmpty() ? null : comment, version);
    }

    private static int number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** What cannot be read stays as it was typed, so that it can be shown and refused. */
    private static String plain(String typed) {
        return MarkText.parse(typed).map(BigDecimal::toPlainString).orElse(typed.strip());
    }
}
