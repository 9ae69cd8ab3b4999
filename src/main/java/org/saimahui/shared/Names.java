package org.saimahui.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.PrimitiveIterator;

/**
 * Compares names as people do, wherever names are compared: middle dots of every kind, blanks and widths make no
 * difference. What is stored stays as it was written.
 */
public final class Names {

    /** The dot between the parts of a name, and what keyboards and programs make of it. */
    private static final String DOTS = "·•‧∙⋅ᐧ・᛫◦⦁⸱⸳●˙⋆ꞏㆍ";

    /** Radicals that files made from PDFs hold instead of the characters they look like; each before its character. */
    private static final String RADICALS = "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

    private Names() {}

    /** Equal for names of one and the same person; also in case and in variants of a character. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        read(name)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Characters.isVariationSelector(c))
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Whether two spellings read the same, so that one instead of the other is no change. */
    public static boolean readTheSame(String one, String other) {
        return one.equals(other) || read(one).equals(read(other));
    }

    private static int character(int c) {
        int at = RADICALS.indexOf(c);
        return at >= 0 && at % 2 == 0 ? RADICALS.charAt(at + 1) : c;
    }

    private static String read(String name) {
        String wide = Normalizer.normalize(Characters.visible(name), Normalizer.Form.NFKC);
        StringBuilder read = new StringBuilder(wide.length());
        int before = 0;
        for (PrimitiveIterator.OfInt all = wide.codePoints().iterator(); all.hasNext(); ) {
            int c = character(all.nextInt());
            if (DOTS.indexOf(c) >= 0 || (c == '.' && Character.isIdeographic(before))) {
                read.append('·');
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                read.appendCodePoint(c);
            }
            before = c;
        }
        return read.toString();
    }
}
