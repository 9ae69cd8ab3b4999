package org.saimahui.look;

import org.jspecify.annotations.Nullable;

/**
 * What an organiser has chosen for one contest.
 *
 * @param main a colour as {@code #rrggbb}; null for the house's own
 * @param second the same
 * @param words what the presenters are called
 * @param logo names the logo's content; null without one
 */
public record Look(
        @Nullable String main,
        @Nullable String second,
        Words words,
        @Nullable String logo) {

    /** The house's own. */
    public static final Look NONE = new Look(null, null, Words.NONE, null);

    /** The house's main colour, for a form that has to show one. */
    public static String mainOfTheHouse() {
        return Palette.MAIN.hex();
    }

    /** The house's second colour. */
    public static String secondOfTheHouse() {
        return Palette.SECOND.hex();
    }

    /**
     * What those who stand on stage are called; empty texts for the portal's own word.
     *
     * @param zh in Chinese, such as 处长
     * @param one in English, one of them
     * @param many in English, several
     */
    public record Words(String zh, String one, String many) {

        static final Words NONE = new Words("", "", "");
    }

    /** Whether a style sheet of its own is needed. */
    public boolean isColoured() {
        return main != null || second != null;
    }

    /** Names the colours, for the style sheet's address; the same colours have the same. */
    public String colours() {
        return (part(main) + "-" + part(second)).replace("#", "");
    }

    /** The style sheet that goes after the house's own. */
    public String css() {
        return Palette.css(main == null ? null : Colour.of(main), second == null ? null : Colour.of(second));
    }

    private static String part(@Nullable String colour) {
        return colour == null ? "house" : colour;
    }
}
