package org.saimahui.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;

class PortraitTests {

    private static final long PIXELS = 50_000_000;

    @Test
    void aPictureIsCutToThreeByFourInEachSize() throws IOException {
        Portrait portrait = Portrait.of(Pictures.jpeg(1600, 1200), Crop.CENTRE, PIXELS);

        assertThat(portrait.sizes().keySet()).containsExactly(240, 480, 960);
        for (int width : Portrait.WIDTHS) {
            BufferedImage picture = open(portrait, width);
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(picture.getHeight()).isEqualTo(width * 4 / 3);
        }
        assertThat(portrait.hash()).matches("[0-9a-f]{32}");
        assertThat(Portrait.of(Pictures.jpeg(1600, 1200), Crop.CENTRE, PIXELS).hash())
                .isEqualTo(portrait.hash());
        assertThat(Portrait.of(Pictures.jpeg(1600, 1200), new Crop(0, 50, 100), PIXELS)
                        .hash())
                .isNotEqualTo(portrait.hash());
    }

    /** Seen upright, each picture has red, green, blue and white in the quarters where the camera says they are. */
    @ParameterizedTest
    @CsvSource({
        "1, red, green, blue, white",
        "2, green, red, white, blue",
        "3, white, blue, green, red",
        "4, blue, white, red, green",
        "5, red, blue, green, white",
        "6, blue, red, white, green",
        "7, white, green, blue, red",
        "8, green, white, red, blue"
    })
    void itStandsUprightHoweverTheCameraWasHeld(
            int orientation, String leftTop, String rightTop, String leftBottom, String rightBottom)
            throws IOException {
        byte[] file = Pictures.withExif(Pictures.jpeg(900, 1000), orientation, "somewhere");

        BufferedImage picture = open(Portrait.of(file, Crop.CENTRE, PIXELS), 240);

        assertThat(colour(picture, 40, 40)).isEqualTo(leftTop);
        assertThat(colour(picture, 200, 40)).isEqualTo(rightTop);
        assertThat(colour(picture, 40, 280)).isEqualTo(leftBottom);
        assertThat(colour(picture, 200, 280)).isEqualTo(rightBottom);
    }

    @Test
    void theFrameIsTakenFromTheUprightPicture() throws IOException {
        byte[] file = Pictures.withExif(Pictures.jpeg(2000, 1200), 6, "x");

        BufferedImage top = open(Portrait.of(file, new Crop(0, 0, 40), PIXELS), 240);

        assertThat(colour(top, 20, 20)).isEqualTo("blue");
        assertThat(colour(top, 200, 300)).isEqualTo("blue");
    }

    @Test
    void nothingOfTheFileButItsPictureIsKept() {
        Portrait portrait =
                Portrait.of(Pictures.withExif(Pictures.jpeg(600, 800), 1, "29.8683N 121.5440E"), Crop.CENTRE, PIXELS);

        assertThat(portrait.sizes().values())
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("29.8683N", "Exif"));
    }

    @Test
    void pngOfAnyDepthIsTakenAndTransparencyBecomesWhite() throws IOException {
        BufferedImage clear = new BufferedImage(300, 400, BufferedImage.TYPE_INT_ARGB);
        BufferedImage deep = new BufferedImage(300, 400, BufferedImage.TYPE_USHORT_GRAY);

        Portrait portrait = Portrait.of(Pictures.encode(clear, "png"), Crop.CENTRE, PIXELS);

        assertThat(colour(open(portrait, 240), 100, 100)).isEqualTo("white");
        assertThat(Portrait.of(Pictures.encode(deep, "png"), Crop.CENTRE, PIXELS)
                        .sizes())
                .hasSize(3);
        assertThat(Portrait.of(Pictures.png(300, 400), Crop.CENTRE, PIXELS).sizes())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "GIF89a, PICTURE_IS_GIF",
        "RIFF0000WEBPVP8, PICTURE_IS_WEBP",
        "0000ftypheic, PICTURE_IS_HEIC",
        "0000ftypavif, PICTURE_IS_AVIF",
        "<?xml version='1.0'?><svg xmlns='x'/>, PICTURE_IS_SVG",
        "%PDF-1.7, PICTURE_IS_PDF",
        "<!DOCTYPE html><html></html>, PICTURE_IS_HTML",
        "BM000000, PICTURE_IS_BMP",
        "just words, PICTURE_IS_UNKNOWN"
    })
    void whatIsNoPictureOfOursIsNamed(String content, String code) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), code);
    }

    @Test
    void aFileThatIsTwoThingsIsRefused() {
        byte[] picture = Pictures.jpeg(600, 800);
        assertRefused(with(picture, "%PDF-1.4 hello"), "PICTURE_HIDES");
        assertRefused(with(picture, "PK\u0005\u0006" + "\0".repeat(18)), "PICTURE_HIDES");
        assertRefused(with(picture, "<script>alert(1)</script>"), "PICTURE_HIDES");
    }

    @Test
    void whatIsTooLargeIsRefusedByItsHeaderAlone() {
        assertRefused(Pictures.pngHeader(50_000, 50_000), "PICTURE_LARGE");
        assertRefused(Pictures.pngHeader(-1, -1), "PICTURE_LARGE");
        assertThat(PictureHeader.read(FileKind.PNG, Pictures.pngHeader(50_000, 50_000)))
                .isEqualTo(new PictureHeader(50_000, 50_000, 3, 1));
    }

    @Test
    void printColoursSmallPicturesAndBrokenOnesAreRefused() {
        assertRefused(Pictures.cmyk(1000, 1000), "PICTURE_CMYK");
        assertRefused(Pictures.jpeg(200, 300), "PICTURE_SMALL");
        assertRefused(new byte[0], "MISSING_FIELD");
        assertRefused(Pictures.pngHeader(600, 800), "PICTURE_BROKEN");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 10, 20, 100, 300, 600})
    void aFileThatEndsTooSoonNeverDoesMoreThanBeRefused(int length) {
        for (byte[] file : new byte[][] {Pictures.withExif(Pictures.jpeg(600, 800), 6, "x"), Pictures.png(600, 800)}) {
            byte[] cut = Arrays.copyOf(file, Math.min(length, file.length - 1));
            try {
                assertThat(Portrait.of(cut, Crop.CENTRE, PIXELS).sizes()).hasSize(3);
            } catch (InvalidInputException refused) {
                assertThat(refused.problems()).hasSize(1);
            }
        }
    }

    @Test
    void theFrameStaysInsideWhateverTheNumbers() {
        for (double x = 0; x <= 100; x += 12.5) {
            for (double size = 10; size <= 100; size += 7.5) {
                for (int[] picture : new int[][] {{1000, 500}, {500, 1000}, {751, 1001}, {3, 4}}) {
                    Rectangle frame = new Crop(x, 100 - x, size).in(picture[0], picture[1]);
                    assertThat(new Rectangle(picture[0], picture[1]).contains(frame))
                            .isTrue();
                }
            }
        }
        Rectangle frame = Crop.CENTRE.in(1000, 1000);
        assertThat(frame.height * 3.0 / 4).isCloseTo(frame.width, within(1.0));
        assertThatThrownBy(() -> new Crop(101, 0, 50)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Crop(0, Double.NaN, 50)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Crop(0, 0, 9)).isInstanceOf(InvalidInputException.class);
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> Portrait.of(file, Crop.CENTRE, PIXELS))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(InputProblem::code)
                                .containsExactly(code));
    }

    private static byte[] with(byte[] picture, String tail) {
        byte[] more = tail.getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(picture, picture.length + more.length);
        System.arraycopy(more, 0, both, picture.length, more.length);
        return both;
    }

    private static BufferedImage open(Portrait portrait, int width) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(portrait.sizes().get(width)));
    }

    private static String colour(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        boolean red = (rgb >> 16 & 0xff) > 128;
        boolean green = (rgb >> 8 & 0xff) > 128;
        boolean blue = (rgb & 0xff) > 128;
        if (red && green && blue) {
            return "white";
        }
        return red ? "red" : green ? "green" : blue ? "blue" : "black";
    }
}
