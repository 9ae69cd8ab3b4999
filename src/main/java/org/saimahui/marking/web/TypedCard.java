package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.CardRule;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.page.Carried;
import org.saimahui.scoring.MarkText;
import org.saimahui.shared.Characters;
import org.saimahui.shared.RefusedException;

/**
 * A card as typed into the page.
 *
 * @param presenter whose, as the page carried it
 * @param version of the card that the page showed, as the page carried it
 * @param marks criterion code to the text typed, full-width digits already understood; empty texts are absent
 * @param comment for the presenter; empty for none
 */
record TypedCard(
        @Nullable String presenter, @Nullable String version, Map<String, @Nullable String> marks, String comment) {

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
                request.getParameter("presenter"),
                request.getParameter("version"),
                marks,
                comment == null ? "" : Characters.visible(comment).strip());
    }

    /** @throws RefusedException {@code PAGE_DAMAGED} */
    int number() {
        return Carried.number(presenter);
    }

    /** @throws RefusedException {@code PAGE_DAMAGED} */
    SubmitScorecard toCommand() {
        return new SubmitScorecard(marks, comment.isEmpty() ? null : comment, Carried.number(version));
    }

    /** What cannot be read stays as it was typed, so that it can be shown and refused. */
    private static String plain(String typed) {
        return MarkText.parse(typed).map(BigDecimal::toPlainString).orElse(typed.strip());
    }
}
