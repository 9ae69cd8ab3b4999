package org.saimahui.portrait;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes the framed part of a picture, thinned out while it is read, and turns it upright. */
final class PictureReader {

    private PictureReader() {}

    /**
     * @param frame the part, in the upright picture
     * @param wanted width that the frame is needed in; what is read has at least that many pixels, if there are so many,
     *     and less than twice as many
     * @return empty when the picture is broken
     */
    static Optional<BufferedImage> read(FileKind kind, byte[] file, PictureHeader header, Rectangle frame, int wanted) {
        Rectangle stored = stored(frame, header);
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                ImageReadParam part = reader.getDefaultReadParam();
                part.setSourceRegion(stored);
                int step = Math.max(1, frame.width / wanted);
                part.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(upright(plain(reader.read(0, part)), header.orientation()));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) { // the JDK's readers answer broken data with both
            return Optional.empty();
        }
    }

    /** Where the frame lies in the picture as it is stored. */
    private static Rectangle stored(Rectangle frame, PictureHeader header) {
        double[] corners = {frame.getMinX(), frame.getMinY(), frame.getMaxX(), frame.getMaxY()};
        double[] there = new double[4];
        try {
            turn(header.orientation(), header.width(), header.height())
                    .createInverse()
                    .transform(corners, 0, there, 0, 2);
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IllegalStateException("A quarter turn has a way back", e);
        }
        int left = (int) Math.round(Math.min(there[0], there[2]));
        int top = (int) Math.round(Math.min(there[1], there[3]));
        return new Rectangle(left, top, (int) Math.round(Math.abs(there[2] - there[0])), (int)
                Math.round(Math.abs(there[3] - there[1])));
    }

    /** From the stored picture to the upright one, for the eight ways to hold a camera. */
    private static AffineTransform turn(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Three channels of eight bits on white: whatever depth, palette or transparency it had. */
    private static BufferedImage plain(BufferedImage any) {
        BufferedImage plain = new BufferedImage(any.getWidth(), any.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, any.getWidth(), any.getHeight());
        pen.drawImage(any, 0, 0, null);
        pen.dispose();
        return plain;
    }

    private static BufferedImage upright(BufferedImage stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        boolean turned = orientation >= 5;
        BufferedImage upright = new BufferedImage(
                turned ? stored.getHeight() : stored.getWidth(),
                turned ? stored.getWidth() : stored.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(stored, turn(orientation, stored.getWidth(), stored.getHeight()), null);
        pen.dispose();
        return upright;
    }
}
