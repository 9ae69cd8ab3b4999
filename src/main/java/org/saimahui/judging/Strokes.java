package org.saimahui.judging;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saimahui.document.InvalidInputException;

/**
 * What a finger has drawn: strokes of whole points on a field of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param path as an SVG path; it has nothing but {@code M}, {@code L}, digits and blanks. Empty for no strokes
 */
public record Strokes(String path) {

    /** Nothing was drawn: it was confirmed by a button. */
    public static final Strokes NONE = new Strokes("");

    static final int WIDTH = 1000;

    static final int HEIGHT = 400;

    static final int MOST_STROKES = 100;

    static final int MOST_POINTS = 3_000;

    private static final int LONGEST = 9 * MOST_POINTS;

    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,4},[0-9]{1,4}(?:[ ;][0-9]{1,4},[0-9]{1,4})*+");

    /**
     * Reads {@code 12,30 14,33;400,20}: points are parted by blanks, strokes by semicolons.
     *
     * @throws InvalidInputException {@code BAD_VALUE} for anything else, {@code SIGNATURE_TOO_LONG} for too much of it
     */
    public static Strokes read(String text) {
        if (text.length() > LONGEST) {
            throw InvalidInputException.of("SIGNATURE_TOO_LONG", "/strokes");
        }
        if (!SHAPE.matcher(text).matches()) {
            throw InvalidInputException.of("BAD_VALUE", "/strokes");
        }
        List<List<String>> strokes = Arrays.stream(text.split(";"))
                .map(stroke -> List.of(stroke.split(" ")))
                .toList();
        int points = strokes.stream().mapToInt(List::size).sum();
        if (strokes.size() > MOST_STROKES || points > MOST_POINTS) {
            throw InvalidInputException.of("SIGNATURE_TOO_LONG", "/strokes");
        }
        if (points < 2) {
            throw InvalidInputException.of("BAD_VALUE", "/strokes");
        }
        return new Strokes(strokes.stream().map(Strokes::path).collect(Collectors.joining(" ")));
    }

    /** A stroke of one point is a dot: a line to where it begins. */
    private static String path(List<String> points) {
        List<String> inside = points.stream().map(Strokes::point).toList();
        List<String> further = inside.size() == 1 ? inside : inside.subList(1, inside.size());
        return "M" + inside.get(0) + " L" + String.join(" ", further);
    }

    private static String point(String point) {
        int comma = point.indexOf(',');
        int x = Math.min(WIDTH, Integer.parseInt(point.substring(0, comma)));
        int y = Math.min(HEIGHT, Integer.parseInt(point.substring(comma + 1)));
        return x + " " + y;
    }
}
