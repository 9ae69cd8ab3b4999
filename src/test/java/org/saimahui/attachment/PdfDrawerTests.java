package org.saimahui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Documents become pictures, and what cannot is named. */
class PdfDrawerTests {

    @Test
    void eachPageBecomesAPictureToReadAndOneToChooseBy() throws IOException {
        DataInputStream answer = draw(Documents.pdf(2));

        assertThat(answer.readUTF()).isEqualTo("DRAWN");
        assertThat(answer.readInt()).isEqualTo(2);
        for (int page = 0; page < 2; page++) {
            BufferedImage large = ImageIO.read(new ByteArrayInputStream(answer.readNBytes(answer.readInt())));
            BufferedImage small = ImageIO.read(new ByteArrayInputStream(answer.readNBytes(answer.readInt())));
            assertThat(large.getHeight()).isBetween(1599, 1600);
            assertThat(small.getHeight()).isBetween(319, 320);
            assertThat(large.getRGB(400, 1200) & 0xff).isLessThan(20);
            assertThat(large.getRGB(20, 20) & 0xff).isGreaterThan(240);
        }
        assertThat(answer.read()).isEqualTo(-1);
    }

    @Test
    void whatCannotBeDrawnIsNamed() throws IOException {
        byte[] whole = Documents.pdf(1);
        assertThat(draw(Documents.pdf(31)).readUTF()).isEqualTo("PDF_PAGES");
        assertThat(draw(Documents.pdf(30)).readUTF()).isEqualTo("DRAWN");
        assertThat(draw(Documents.pdf(0)).readUTF()).isEqualTo("PDF_BROKEN");
        assertThat(draw(Documents.pdf(1, "secret")).readUTF()).isEqualTo("PDF_LOCKED");
        assertThat(draw("%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII))
                        .readUTF())
                .isEqualTo("PDF_BROKEN");
        assertThat(draw(Arrays.copyOf(whole, 40)).readUTF()).isEqualTo("PDF_BROKEN");
    }

    private static DataInputStream draw(byte[] file) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        PdfDrawer.draw(file, new DataOutputStream(answer));
        return new DataInputStream(new ByteArrayInputStream(answer.toByteArray()));
    }
}
