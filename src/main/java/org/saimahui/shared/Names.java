package org.saimahui.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.PrimitiveIterator;

/**
 * Compares names as people do, wherever names are compared: middle dots of every kind, blanks, widths and radicals that
 * look like characters make no difference. What is stored stays as it was written.
 */
public final class Names {

    /** The dot between the parts of a name, and what keyboards and programs make of it. */
    private static final String DOTS = "·•‧∙⋅ᐧ・᛫◦⦁⸱⸳●˙⋆\ua78f\u119e";

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

    private static String read(String name) {
        String wide = Normalizer.normalize(Characters.visible(name), Normalizer.Form.NFKC);
        StringBuilder read = new StringBuilder(wide.length());
        int before = 0;
        for (PrimitiveIterator.OfInt all = wide.codePoints().iterator(); all.hasNext(); ) {
            int c = Radicals.whole(all.nextInt());
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
