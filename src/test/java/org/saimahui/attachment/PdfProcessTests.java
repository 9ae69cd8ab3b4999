package org.saimahui.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.saimahui.document.InvalidInputException;
import org.springframework.util.unit.DataSize;

/** A document is drawn in a process of its own, whatever it does there. */
class PdfProcessTests {

    private final PdfProcess process = new PdfProcess(new AttachmentProperties(DataSize.ofMegabytes(20), 60, 64));

    @Test
    void aDocumentComesBackAsPictures() {
        Pages pages = process.draw(Documents.pdf(2));

        assertThat(pages.count()).isEqualTo(2);
        assertThat(pages.pictures().get(1))
                .hasSize(2)
                .allSatisfy(picture -> assertThat(picture).startsWith(0xff, 0xd8));
        assertThat(pages.hash()).hasSize(32);
    }

    @Test
    void whatWouldFillTheMemoryEndsThatProcessAndIsRefused() throws Exception {
        assertThatThrownBy(() -> process.draw(bomb()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("PDF_HEAVY");
        assertThat(process.draw(Documents.pdf(1)).count()).isEqualTo(1);
    }

    @Test
    void whatTakesTooLongIsEnded() {
        PdfProcess impatient = new PdfProcess(new AttachmentProperties(DataSize.ofMegabytes(20), 0, 64));
        assertThatThrownBy(() -> impatient.draw(Documents.pdf(30)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("PDF_HEAVY");
    }

    /** One page with a picture that is small as it is packed and 400 megabytes when it is not. */
    private static byte[] bomb() throws Exception {
        int side = 20_000;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[side];
            for (int i = 0; i < side; i++) {
                out.write(row);
            }
        }
        String content = "100 0 0 100 0 0 cm /I Do";
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R"
                        + "/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n"
                        + "5 0 obj<</Type/XObject/Subtype/Image/Width " + side + "/Height " + side
                        + "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length " + packed.size()
                        + ">>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(pdf);
        pdf.write("\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }
}
