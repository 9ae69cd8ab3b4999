package org.saimahui.portrait;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a JPEG or PNG say, read without decoding anything.
 *
 * @param width as stored, before it is turned
 * @param height as stored, before it is turned
 * @param channels colours a pixel is made of; 4 in a JPEG is print colour (CMYK)
 * @param orientation how a camera held it, 1 to 8 as in EXIF; 1 is upright
 */
record PictureHeader(long width, long height, int channels, int orientation) {

    private static final int SOS = 0xda;

    private static final int APP1 = 0xe1;

    private static final int ORIENTATION = 0x0112;

    /** Null when it is not the beginning of such a picture. */
    static @Nullable PictureHeader read(FileKind kind, byte[] file) {
        try {
            return kind == FileKind.PNG ? png(ByteBuffer.wrap(file)) : jpeg(ByteBuffer.wrap(file));
        } catch (RuntimeException cutShort) { // an index or a position outside of the file
            return null;
        }
    }

    /** Whether the picture stands on its side. */
    boolean turned() {
        return orientation >= 5;
    }

    private static @Nullable PictureHeader png(ByteBuffer file) {
        if (file.getInt(8) != 13 || file.getInt(12) != 0x49484452) { // IHDR
            return null;
        }
        long width = Integer.toUnsignedLong(file.getInt(16));
        long height = Integer.toUnsignedLong(file.getInt(20));
        return width == 0 || height == 0 ? null : new PictureHeader(width, height, 3, 1);
    }

    private static @Nullable PictureHeader jpeg(ByteBuffer file) {
        int orientation = 1;
        int at = 2;
        while (true) {
            int marker = marker(file, at);
            at = skipFill(file, at);
            if (marker < 0 || marker == SOS) {
                return null;
            }
            int length = Short.toUnsignedInt(file.getShort(at + 2));
            if (isFrame(marker)) {
                return frame(file, at, orientation);
            }
            if (marker == APP1 && orientation == 1) {
                orientation = exif(file, at + 4, length - 2);
            }
            at += 2 + length;
        }
    }

    private static int marker(ByteBuffer file, int from) {
        int at = skipFill(file, from);
        return (file.get(at) & 0xff) == 0xff ? file.get(at + 1) & 0xff : -1;
    }

    private static int skipFill(ByteBuffer file, int from) {
        int at = from;
        while ((file.get(at + 1) & 0xff) == 0xff) {
            at++;
        }
        return at;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static @Nullable PictureHeader frame(ByteBuffer file, int at, int orientation) {
        int height = Short.toUnsignedInt(file.getShort(at + 5));
        int width = Short.toUnsignedInt(file.getShort(at + 7));
        int channels = file.get(at + 9) & 0xff;
        return width == 0 || height == 0 ? null : new PictureHeader(width, height, channels, orientation);
    }

    /** Tag 0x0112 of the first directory; what cannot be read is upright. */
    private static int exif(ByteBuffer file, int at, int length) {
        if (length < 14 || file.getInt(at) != 0x45786966) { // "Exif"
            return 1;
        }
        ByteBuffer tiff = file.slice(at + 6, Math.min(length - 6, file.limit() - at - 6));
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                    int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
        } catch (IndexOutOfBoundsException broken) {
            return 1;
        }
        return 1;
    }
}
