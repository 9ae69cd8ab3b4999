package org.saimahui.scoring;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import org.saimahui.document.Decimals;

/** A mark as a person types it. */
public final class MarkText {

    private MarkText() {}

    /**
     * Understands full-width digits, points and minus signs, blanks around, and a point without digits on one side
     * ("90." or ".5"). Empty for anything else.
     */
    public static Optional<BigDecimal> parse(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.strip().codePoints().map(MarkText::halfWidth).forEach(plain::appendCodePoint);
        String text = plain.toString();
        text = text.startsWith(".") ? "0" + text : text;
        text = text.endsWith(".") && text.length() > 1 ? text.substring(0, text.length() - 1) : text;
        text = text.replaceFirst("^0+(?=[0-9])", "");
        return Optional.ofNullable(Decimals.parse(text));
    }

    /** The same for a text that is kept as it was typed: full-width digits and signs as plain ones. */
    public static String plain(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                .replace('。', '.')
                .replace('−', '-');
    }

    private static int halfWidth(int c) {
        if (c >= '０' && c <= '９') {
            return c - '０' + '0';
        }
        return switch (c) {
            case '．', '。' -> '.';
            case '－', '−' -> '-';
            default -> c;
        };
    }
}
