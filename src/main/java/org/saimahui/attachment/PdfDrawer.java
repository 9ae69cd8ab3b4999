package org.saimahui.attachment;

import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.saimahui.portrait.WholePictures;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Draws the pages of a document, in a process that does nothing else and has little memory: a document made to harm ends
 * this process and nothing more. Reads the file from standard input; writes a word that says how it went, then, after
 * {@link #DRAWN}, how many pages there are and the pictures of each, with their lengths before them.
 */
public final class PdfDrawer {

    /** The argument of the program that asks for this. */
    public static final String COMMAND = "draw-pdf";

    static final String DRAWN = "DRAWN";

    static final int MOST_PAGES = 30;

    private PdfDrawer() {}

    /** @return the exit code */
    public static int run(InputStream in, OutputStream out) throws IOException {
        // Standard output is for pictures alone.
        System.setOut(System.err);
        LoggingSystem.get(PdfDrawer.class.getClassLoader()).beforeInitialize();
        try (DataOutputStream answer = new DataOutputStream(out)) {
            draw(in.readAllBytes(), answer);
        }
        return 0;
    }

    static void draw(byte[] file, DataOutputStream answer) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > MOST_PAGES) {
                answer.writeUTF(pages < 1 ? "PDF_BROKEN" : "PDF_PAGES");
                return;
            }
            PDFRenderer renderer = new Renderer(document);
            // The first page is drawn before anything is said: most of what cannot be read shows here.
            List<byte[]> first = page(document, renderer, 0);
            answer.writeUTF(DRAWN);
            answer.writeInt(pages);
            write(first, answer);
            for (int page = 1; page < pages; page++) {
                write(page(document, renderer, page), answer);
            }
        } catch (InvalidPasswordException locked) {
            answer.writeUTF("PDF_LOCKED");
        } catch (Unreadable picture) {
            answer.writeUTF("PDF_PICTURE");
        } catch (IOException | RuntimeException broken) { // the library answers broken documents with both
            answer.writeUTF("PDF_BROKEN");
        }
    }

    private static List<byte[]> page(PDDocument document, PDFRenderer renderer, int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        float longer = Math.max(box.getWidth(), box.getHeight());
        BufferedImage drawn = renderer.renderImage(page, Pages.SIDES[0] / longer, ImageType.RGB);
        return WholePictures.jpegs(drawn, Pages.SIDES);
    }

    private static void write(List<byte[]> pictures, DataOutputStream answer) throws IOException {
        for (byte[] picture : pictures) {
            answer.writeInt(picture.length);
            answer.write(picture);
        }
    }

    /** A picture in the document is of a kind that cannot be read here; the page would have a hole. */
    private static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreadable(IOException why) {
            super(why);
        }
    }

    private static final class Renderer extends PDFRenderer {

        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException why)
                        throws IOException {
                    if (why instanceof MissingImageReaderException) {
                        throw new Unreadable(why);
                    }
                    super.operatorException(operator, operands, why);
                }
            };
        }
    }
}
