package org.saimahui.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.CardRule;
import org.saimahui.judging.SubmitScorecard;

/**
 * A card as typed into the page.
 *
 * @param marks criterion code to the text typed, full-width digits already understood; empty texts are absent
 */
record TypedCard(int presenter, int version, Map<String, @Nullable String> marks) {

    static TypedCard of(HttpServletRequest request, CardRule rule) {
        Map<String, @Nullable String> marks = new LinkedHashMap<>();
        rule.criteria().forEach(criterion -> {
            String typed = request.getParameter("mark." + criterion.code());
            if (typed != null && !typed.isBlank()) {
                marks.put(criterion.code(), halfWidth(typed));
            }
        });
        return new TypedCard(number(request, "presenter"), number(request, "version"), marks);
    }

    SubmitScorecard toCommand() {
        return new SubmitScorecard(marks, null, version);
    }

    private static int number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** ９０．５ and 90。5 are 90.5. */
    private static String halfWidth(String typed) {
        StringBuilder half = new StringBuilder();
        for (char c : typed.strip().toCharArray()) {
            half.append(c >= 0xff01 && c <= 0xff5e ? (char) (c - 0xfee0) : c == '。' ? '.' : c);
        }
        return half.toString().strip();
    }
}
