package org.saimahui.portrait;

import java.awt.Rectangle;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;

/**
 * Which part of the upright picture becomes the portrait: a frame of 3:4.
 *
 * @param x where in the room that is left beside the frame, 0 (left) to 100 (right)
 * @param y the same from top to bottom
 * @param size width of the frame in percent of the widest that fits, 10 to 100
 */
public record Crop(double x, double y, double size) {

    /** In the middle, as large as it can be. */
    public static final Crop CENTRE = new Crop(50, 50, 100);

    private static final int SMALLEST = 10;

    /** @throws InvalidInputException naming each value out of its range */
    public Crop {
        check("/x", x, 0);
        check("/y", y, 0);
        check("/size", size, SMALLEST);
    }

    /**
     * As somebody has typed it; what is left empty is as in {@link #CENTRE}.
     *
     * @throws InvalidInputException naming each field that is no number or out of range
     */
    public static Crop typed(String x, String y, String size) {
        InputProblems problems = new InputProblems();
        double left = number("/x", x, CENTRE.x, problems);
        double top = number("/y", y, CENTRE.y, problems);
        double width = number("/size", size, CENTRE.size, problems);
        problems.orThrow();
        return new Crop(left, top, width);
    }

    private static double number(String field, String typed, double otherwise, InputProblems problems) {
        String plain = typed.strip();
        if (plain.isEmpty()) {
            return otherwise;
        }
        if (plain.matches("[0-9]{1,3}([.][0-9]{1,6})?")) {
            return Double.parseDouble(plain);
        }
        problems.add("NOT_A_NUMBER", field);
        return 0;
    }

    private static void check(String field, double value, int least) {
        if (!(value >= least && value <= 100)) {
            throw InvalidInputException.of("CROP_RANGE", field, least, 100);
        }
    }

    /** The frame in a picture of this size. */
    Rectangle in(long width, long height) {
        double widest = Math.min(width, height * 3 / 4.0);
        int w = Math.max(1, (int) Math.round(widest * size / 100));
        int h = (int) Math.max(1, Math.min(height, Math.round(w * 4 / 3.0)));
        return new Rectangle((int) Math.round((width - w) * x / 100), (int) Math.round((height - h) * y / 100), w, h);
    }
}
