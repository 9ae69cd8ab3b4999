package org.saimahui.shared;

import java.util.PrimitiveIterator;

/**
 * Which characters a text may hold: the one rule of forms, tables, files and the API.
 *
 * <p>What cannot be kept (controls, halves of characters, noncharacters) is refused everywhere. What nobody sees
 * (zero-width and direction marks, soft hyphens, tags, fillers) is dropped from forms and tables and refused in files
 * and by the API. Variation selectors stay, they change what is seen; so does a joiner between two pictures.
 */
public final class Characters {

    private static final int JOINER = 0x200d;

    private Characters() {}

    /**
     * Whether a text of a file or the API holds what is refused there: what cannot be kept, what nobody sees, and on one
     * line blanks that look like ordinary ones and are not.
     */
    public static boolean areBad(String text, boolean lineEnds) {
        return cannotBeKept(text, lineEnds)
                || hasInvisible(text)
                || !lineEnds && text.codePoints().anyMatch(Characters::isOddBlank);
    }

    /** Whether there are controls (line ends aside where allowed), halves of characters or noncharacters. */
    public static boolean cannotBeKept(String text, boolean lineEnds) {
        return text.codePoints().anyMatch(c -> !(lineEnds && c == '\n') && cannotBeKept(c));
    }

    /** Whether a database can be asked for it: what cannot be kept names nothing, and PostgreSQL refuses the question. */
    public static boolean canBeAskedFor(String name) {
        return !cannotBeKept(name, false);
    }

    /** Whether there is something that nobody sees. */
    public static boolean hasInvisible(String text) {
        return !dropped(text).equals(text);
    }

    /** The text as a reader sees it: what nobody sees is dropped, odd blanks are ordinary ones; the rest stays. */
    public static String visible(String text) {
        return isPlain(text) ? text : ordinary(dropped(text));
    }

    /** The same with every blank an ordinary one, ideographic blanks too: for texts of one line. */
    public static String blanks(String text) {
        return text.indexOf('\u3000') < 0 ? text : text.replace('\u3000', ' ');
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x7f || (c >= 0x4e00 && c <= 0x9fff));
    }

    private static String dropped(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int after = i < text.length() ? text.codePointAt(i) : 0;
            boolean joinsPictures = c == JOINER && isPicture(before) && isPicture(after);
            if (joinsPictures || !isInvisible(c)) {
                kept.appendCodePoint(c);
                before = c;
            }
        }
        return kept.toString();
    }

    private static String ordinary(String text) {
        StringBuilder ordinary = new StringBuilder(text.length());
        for (PrimitiveIterator.OfInt all = text.codePoints().iterator(); all.hasNext(); ) {
            int c = all.nextInt();
            ordinary.appendCodePoint(isOddBlank(c) ? ' ' : c);
        }
        return ordinary.toString();
    }

    private static boolean cannotBeKept(int c) {
        return Character.getType(c) == Character.CONTROL
                || (c >= 0xd800 && c <= 0xdfff)
                || (c & 0xfffe) == 0xfffe
                || (c >= 0xfdd0 && c <= 0xfdef)
                || c == 0x2028
                || c == 0x2029;
    }

    private static boolean isInvisible(int c) {
        if (isVariationSelector(c)) {
            return false;
        }
        return (Character.getType(c) == Character.FORMAT && !isSeenFormat(c))
                || (c >= 0xe0000 && c <= 0xe0fff)
                || c == 0x034f
                || c == 0x115f
                || c == 0x1160
                || c == 0x17b4
                || c == 0x17b5
                || c == 0x2065
                || c == 0x3164
                || c == 0xffa0
                || (c >= 0xfff0 && c <= 0xfff8);
    }

    /** Signs of some scripts that count as format and are drawn all the same. */
    private static boolean isSeenFormat(int c) {
        return (c >= 0x0600 && c <= 0x0605)
                || c == 0x06dd
                || c == 0x070f
                || c == 0x0890
                || c == 0x0891
                || c == 0x08e2
                || c == 0x110bd
                || c == 0x110cd
                || (c >= 0x13430 && c <= 0x1343f);
    }

    /** Standard ones, those of ideographs and those of Mongolian, whose vowel separator is one of the kind. */
    static boolean isVariationSelector(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) || (c >= 0x180b && c <= 0x180f);
    }

    /** A blank that is neither the ordinary nor the ideographic one. */
    private static boolean isOddBlank(int c) {
        return c != ' ' && c != 0x3000 && (Character.getType(c) == Character.SPACE_SEPARATOR || c == 0x2800);
    }

    private static boolean isPicture(int c) {
        return Character.getType(c) == Character.OTHER_SYMBOL
                || c == 0xfe0f
                || (c >= 0x1f3fb && c <= 0x1f3ff)
                || c == 0x2640
                || c == 0x2642;
    }
}
