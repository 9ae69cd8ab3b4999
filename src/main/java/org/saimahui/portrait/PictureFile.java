package org.saimahui.portrait;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.saimahui.document.InvalidInputException;

/** An uploaded picture that may be decoded: checked by its content and its header only. */
record PictureFile(FileKind kind, byte[] bytes, PictureHeader header) {

    /**
     * @param pixels most pixels allowed
     * @throws InvalidInputException at {@code /file}, saying what the file is or what is wrong with it
     */
    static PictureFile of(byte[] file, long pixels) {
        if (file.length == 0) {
            throw refused("MISSING_FIELD");
        }
        FileKind kind = FileKind.of(file);
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
        return new PictureFile(kind, file, header);
    }

    /** Width of the upright picture. */
    long width() {
        return header.turned() ? header.height() : header.width();
    }

    /** Height of the upright picture. */
    long height() {
        return header.turned() ? header.width() : header.height();
    }

    /**
     * Decodes a part of the upright picture, on white.
     *
     * @param wanted width that the part is needed in
     * @throws InvalidInputException {@code PICTURE_BROKEN} at {@code /file}
     */
    BufferedImage read(Rectangle part, int wanted) {
        return PictureReader.read(kind, bytes, header, part, wanted).orElseThrow(() -> refused("PICTURE_BROKEN"));
    }

    static InvalidInputException refused(String code, Object... args) {
        return InvalidInputException.of(
                code, "/file", Arrays.stream(args).map(String::valueOf).toArray());
    }
}
