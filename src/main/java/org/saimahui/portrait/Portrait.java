package org.saimahui.portrait;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.TreeMap;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.InvalidInputException;

/**
 * A portrait ready to be stored: 3:4, upright, as JPEG in each width.
 *
 * @param hash names the content: the same picture in the same frame has the same
 */
record Portrait(String hash, Map<Integer, byte[]> sizes) {

    /** The widths that pages may ask for. */
    static final int[] WIDTHS = {240, 480, 960};

    private static final int HASH = 32;

    /**
     * Checks a file by its content and makes the portrait.
     *
     * @param pixels most pixels allowed, read from the header before anything is decoded
     * @throws InvalidInputException at {@code /file}, saying what the file is or what is wrong with it
     */
    static Portrait of(byte[] file, Crop crop, long pixels) {
        FileKind kind = FileKind.of(file);
        PictureHeader header = check(kind, file, pixels);
        long width = header.turned() ? header.height() : header.width();
        long height = header.turned() ? header.width() : header.height();
        if (crop.in(width, height).width < WIDTHS[0]) {
            throw refused("PICTURE_SMALL", width, height, WIDTHS[0], WIDTHS[0] * 4 / 3);
        }
        BufferedImage picture = PictureReader.read(kind, file, header, crop, WIDTHS[WIDTHS.length - 1])
                .orElseThrow(() -> refused("PICTURE_BROKEN"));
        Map<Integer, byte[]> sizes = new TreeMap<>();
        StringBuilder digests = new StringBuilder();
        for (int w : WIDTHS) {
            byte[] bytes = PictureWriter.write(picture, w);
            sizes.put(w, bytes);
            digests.append(Hashes.sha256Hex(bytes));
        }
        return new Portrait(Hashes.sha256Hex(digests.toString()).substring(0, HASH), sizes);
    }

    private static PictureHeader check(FileKind kind, byte[] file, long pixels) {
        if (file.length == 0) {
            throw refused("MISSING_FIELD");
        }
        if (kind != FileKind.JPEG && kind != FileKind.PNG) {
            throw refused("PICTURE_IS_" + kind);
        }
        FileKind hidden = FileKind.hidden(file);
        if (hidden != FileKind.UNKNOWN) {
            throw refused("PICTURE_HIDES", hidden.name());
        }
        PictureHeader header = PictureHeader.read(kind, file);
        if (header == null) {
            throw refused("PICTURE_BROKEN");
        }
        if (header.width() > pixels / header.height()) {
            throw refused("PICTURE_LARGE", header.width(), header.height(), pixels / 1_000_000);
        }
        if (header.channels() == 4) {
            throw refused("PICTURE_CMYK");
        }
        return header;
    }

    private static InvalidInputException refused(String code, Object... args) {
        return InvalidInputException.of(
                code,
                "/file",
                java.util.Arrays.stream(args).map(String::valueOf).toArray());
    }
}
