package org.saimahui.portrait;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Uploaded pictures of any shape, such as logos: checked like portraits and written anew, nothing is cut off. */
@Component
public class WholePictures {

    /** Shorter sides are no logo but a speck. */
    private static final int LEAST = 32;

    private final PortraitProperties properties;

    private final Decoding decoding;

    WholePictures(PortraitProperties properties, Decoding decoding) {
        this.properties = properties;
        this.decoding = decoding;
    }

    /** What a file is by its content, in one word: JPEG, PNG, PDF, ZIP, HTML and so on, or UNKNOWN. */
    public static String kind(byte[] file) {
        return FileKind.of(file).name();
    }

    /**
     * The picture upright on white, as JPEGs without anything but the picture.
     *
     * @param file a JPEG or PNG, whatever its name says
     * @param longest most pixels of the longer side of each; smaller pictures stay as they are
     * @throws org.saimahui.document.InvalidInputException at {@code /file} saying what is wrong
     * @throws org.saimahui.shared.RefusedException {@code OVERLOADED}
     */
    public List<byte[]> jpegs(byte[] file, int... longest) {
        return decoding.inTurn(() -> {
            PictureFile picture = PictureFile.of(file, properties.pixels());
            Rectangle all = new Rectangle((int) picture.width(), (int) picture.height());
            int most = Arrays.stream(longest).max().orElseThrow();
            double scale = Math.min(1, most / (double) Math.max(all.width, all.height));
            return jpegs(picture.read(all, Math.max(1, (int) Math.round(all.width * scale))), longest);
        });
    }

    /** The same of a picture that is drawn already. */
    public static List<byte[]> jpegs(BufferedImage drawn, int... longest) {
        List<byte[]> made = new ArrayList<>();
        for (int side : longest) {
            double scale = Math.min(1, side / (double) Math.max(drawn.getWidth(), drawn.getHeight()));
            int width = Math.max(1, (int) Math.round(drawn.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(drawn.getHeight() * scale));
            made.add(PictureWriter.jpeg(drawn, width, height));
        }
        return made;
    }

    /** Largest file taken, in megabytes. */
    public long limit() {
        return properties.limit().toMegabytes();
    }

    /**
     * The picture upright on white, as a PNG without anything but the picture.
     *
     * @param file a JPEG or PNG, whatever its name says
     * @param longest most pixels of its longer side; smaller ones stay as they are
     * @throws org.saimahui.document.InvalidInputException at {@code /file} saying what is wrong
     * @throws org.saimahui.shared.RefusedException {@code OVERLOADED}
     */
    public byte[] png(byte[] file, int longest) {
        if (file.length > properties.limit().toBytes()) {
            throw PictureFile.refused("PICTURE_BYTES", limit());
        }
        return decoding.inTurn(() -> written(PictureFile.of(file, properties.pixels()), longest));
    }

    private static byte[] written(PictureFile picture, int longest) {
        long longer = Math.max(picture.width(), picture.height());
        double scale = Math.min(1, longest / (double) longer);
        int width = (int) Math.round(picture.width() * scale);
        int height = (int) Math.round(picture.height() * scale);
        if (Math.min(width, height) < LEAST) {
            throw PictureFile.refused("LOGO_SMALL", picture.width(), picture.height(), LEAST);
        }
        BufferedImage whole = picture.read(new Rectangle((int) picture.width(), (int) picture.height()), width);
        return PictureWriter.png(whole, width, height);
    }
}
