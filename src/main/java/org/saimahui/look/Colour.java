package org.saimahui.look;

import java.util.Locale;
import java.util.Optional;

/** An opaque colour in sRGB; each part 0 to 255. */
record Colour(int red, int green, int blue) {

    static final Colour BLACK = new Colour(0, 0, 0);

    static final Colour WHITE = new Colour(255, 255, 255);

    private static final int MOST = 255;

    /** A colour written as {@code #rrggbb}; empty for anything else. */
    static Optional<Colour> read(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.matches("#[0-9a-f]{6}") ? Optional.of(of(plain)) : Optional.empty();
    }

    static Colour of(String hex) {
        int all = Integer.parseInt(hex.substring(1), 16);
        return new Colour(all >> 16, all >> 8 & MOST, all & MOST);
    }

    String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /** @param share of the other colour, 0 to 1 */
    Colour mix(Colour other, double share) {
        return new Colour(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    /** The contrast ratio of WCAG 2, 1 to 21. */
    double contrast(Colour other) {
        double a = luminance() + 0.05;
        double b = other.luminance() + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / (double) MOST;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
