package org.saimahui.screen.web;

/** Names that stand upright in a frame. */
final class UprightName {

    /** A name of more glyphs does not. */
    private static final int MOST = 10;

    private UprightName() {}

    /** Latin letters would lie on their side. */
    static boolean fits(String name) {
        return glyphs(name) <= MOST && name.codePoints().allMatch(c -> c == '·' || Character.isIdeographic(c));
    }

    static int glyphs(String name) {
        return name.codePointCount(0, name.length());
    }
}
