package org.saimahui.portrait;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
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
