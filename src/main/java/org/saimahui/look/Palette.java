package org.saimahui.look;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * From the two colours of a contest to the tokens of the style sheets. Limits are those of WCAG AA: 4.5 for text, 3 for
 * large text and edges, against the grounds and the text that really meet the colour.
 */
final class Palette {

    /** The house's own colours, {@code --zhu} and {@code --gold}. */
    static final Colour MAIN = Colour.of("#bf1420");

    static final Colour SECOND = Colour.of("#ebc677");

    private static final double TEXT = 4.5;

    private static final double LARGE = 3;

    private static final Colour PAPER = Colour.of("#fbfaf6");

    private static final Colour SHADE = Colour.of("#f1efe9");

    private static final Colour INK = Colour.of("#17191e");

    private static final Colour NIGHT = Colour.of("#0e1014");

    private static final int STEPS = 200;

    private Palette() {}

    /** Whether white stands on it and it stands on paper, both as small text. */
    static boolean isMain(Colour main) {
        return main.contrast(Colour.WHITE) >= TEXT
                && main.contrast(SHADE) >= TEXT
                && main.contrast(PAPER) >= TEXT
                && main.contrast(wash(main)) >= TEXT;
    }

    /** Whether it shines on the dark stage and on the cover in the main colour, and dark text stands on it. */
    static boolean isSecond(Colour second, Colour main) {
        return second.contrast(INK) >= TEXT
                && second.contrast(lacquer(main)) >= LARGE
                && second.contrast(band(main)) >= TEXT;
    }

    /** The first allowed one on the way to black; the colour itself where it is allowed. */
    static Colour nearestMain(Colour typed) {
        return towards(Colour.BLACK, typed, Palette::isMain);
    }

    /** The first allowed one on the way to white. */
    static Colour nearestSecond(Colour typed, Colour main) {
        return towards(Colour.WHITE, typed, colour -> isSecond(colour, main));
    }

    /**
     * The style sheet that goes after the house's own.
     *
     * @param main null for the house's
     * @param second null for the house's
     */
    static String css(@Nullable Colour main, @Nullable Colour second) {
        Map<String, Colour> tokens = new LinkedHashMap<>();
        if (main != null) {
            tokens.put("zhu", main);
            tokens.put("zhu-deep", main.mix(Colour.BLACK, 0.25));
            tokens.put("zhu-wash", wash(main));
            tokens.put("lacquer", lacquer(main));
            tokens.put("lacquer-2", band(main));
        }
        if (second != null) {
            Colour wash = PAPER.mix(second, 0.2);
            tokens.put("gold", second);
            tokens.put(
                    "jin", towards(Colour.BLACK, second, c -> c.contrast(PAPER) >= TEXT && c.contrast(wash) >= TEXT));
            tokens.put("jin-line", towards(Colour.BLACK, second, c -> c.contrast(PAPER) >= LARGE));
            tokens.put("jin-wash", wash);
        }
        StringBuilder css = new StringBuilder(":root, :host {");
        tokens.forEach((name, colour) ->
                css.append(" --").append(name).append(": ").append(colour.hex()).append(';'));
        css.append(" }\n");
        if (main != null) {
            // The start lines on the dark stage are edges.
            Colour edge = towards(Colour.WHITE, main, c -> c.contrast(NIGHT) >= LARGE);
            css.append(".screen { --zhu: ").append(edge.hex()).append("; }\n");
        }
        return css.toString();
    }

    private static Colour wash(Colour main) {
        return Colour.WHITE.mix(main, 0.1);
    }

    /** Ground of the cover. */
    private static Colour lacquer(Colour main) {
        return main.mix(Colour.BLACK, 0.14);
    }

    /** Track on the cover. */
    private static Colour band(Colour main) {
        return main.mix(Colour.BLACK, 0.3);
    }

    private static Colour towards(Colour end, Colour from, Predicate<Colour> allowed) {
        for (int step = 0; step < STEPS; step++) {
            Colour colour = from.mix(end, step / (double) STEPS);
            if (allowed.test(colour)) {
                return colour;
            }
        }
        return end;
    }
}
