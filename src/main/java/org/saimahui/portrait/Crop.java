package org.saimahui.portrait;

import java.awt.Rectangle;
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
