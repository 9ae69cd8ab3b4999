package org.saimahui.portrait;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture in a given size, without anything but the picture. */
final class PictureWriter {

    private static final float[] QUALITIES = {0.86f, 0.75f, 0.6f, 0.4f};

    /** The database's columns of bytes hold a little more. */
    private static final int MOST_BYTES = 1_000_000;

    private PictureWriter() {}

    /** As a PNG. */
    static byte[] png(BufferedImage picture, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(scaled(picture, width, height), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /** As a JPEG of 3:4. */
    static byte[] write(BufferedImage picture, int width) {
        return jpeg(picture, width, width * 4 / 3);
    }

    /** As a JPEG. */
    static byte[] jpeg(BufferedImage picture, int width, int height) {
        BufferedImage scaled = scaled(picture, width, height);
        byte[] bytes = new byte[0];
        for (float quality : QUALITIES) {
            bytes = encode(scaled, quality);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
        }
        return bytes;
    }

    /** Halves as long as it can, so that every pixel has a part in what is left. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage now = picture;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }

    private static byte[] encode(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
