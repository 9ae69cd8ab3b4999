package org.saimahui.portrait;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.TreeMap;
import org.saimahui.shared.Hashes;

/**
 * A portrait ready to be stored: 3:4, upright, as JPEG in each width.
 *
 * @param hash names the content: the same picture in the same frame has the same
 */
public record Portrait(String hash, Map<Integer, byte[]> sizes) {

    /** The widths that pages may ask for. */
    static final int[] WIDTHS = {240, 480, 960};

    private static final int HASH = 32;

    /**
     * Checks a file by its content and makes the portrait.
     *
     * @param pixels most pixels allowed, read from the header before anything is decoded
     * @throws org.saimahui.document.InvalidInputException at {@code /file}, saying what the file is or what is wrong with it
     */
    static Portrait of(byte[] file, Crop crop, long pixels) {
        PictureFile picture = PictureFile.of(file, pixels);
        Rectangle frame = crop.in(picture.width(), picture.height());
        if (frame.width < WIDTHS[0]) {
            throw PictureFile.refused("PICTURE_SMALL", picture.width(), picture.height(), WIDTHS[0], WIDTHS[0] * 4 / 3);
        }
        BufferedImage framed = picture.read(frame, WIDTHS[WIDTHS.length - 1]);
        Map<Integer, byte[]> sizes = new TreeMap<>();
        StringBuilder digests = new StringBuilder();
        for (int w : WIDTHS) {
            byte[] bytes = PictureWriter.write(framed, w);
            sizes.put(w, bytes);
            digests.append(Hashes.sha256Hex(bytes));
        }
        return new Portrait(Hashes.sha256Hex(digests.toString()).substring(0, HASH), sizes);
    }
}
