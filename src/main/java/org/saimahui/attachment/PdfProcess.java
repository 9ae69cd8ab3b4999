package org.saimahui.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the pages of a document drawn by a {@link PdfDrawer}, one document at a time. */
@Component
class PdfProcess {

    private static final Logger LOG = LoggerFactory.getLogger(PdfProcess.class);

    /** Where the program is one file, this class of it finds the others. */
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    /** What the process may know of ours. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "SystemRoot", "TEMP", "TMP", "LANG", "LC_ALL");

    private static final int UNAVAILABLE = 503;

    private static final int LONGEST_PICTURE = 2_000_000;

    private final AttachmentProperties properties;

    private final Semaphore place = new Semaphore(1);

    PdfProcess(AttachmentProperties properties) {
        this.properties = properties;
    }

    /**
     * @throws InvalidInputException at {@code /file}: {@code PDF_PAGES}, {@code PDF_LOCKED}, {@code PDF_PICTURE}, {@code
     *     PDF_BROKEN}, or {@code PDF_HEAVY} where it takes too long or too much memory
     * @throws RefusedException {@code OVERLOADED} when another document is being drawn
     */
    Pages draw(byte[] file) {
        try {
            if (!place.tryAcquire(properties.seconds(), TimeUnit.SECONDS)) {
                throw new RefusedException(UNAVAILABLE, "OVERLOADED");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedException(UNAVAILABLE, "OVERLOADED");
        }
        try {
            return drawn(file);
        } finally {
            place.release();
        }
    }

    private Pages drawn(byte[] file) {
        Process process = start();
        CompletableFuture<?> end = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(properties.seconds(), TimeUnit.SECONDS));
        try (DataInputStream answer = new DataInputStream(process.getInputStream())) {
            try (OutputStream to = process.getOutputStream()) {
                to.write(file);
            }
            return read(answer);
        } catch (IOException ended) { // it was ended, or ended itself, before it had answered
            LOG.warn("A document of {} bytes was not drawn: {}", file.length, ended.toString());
            throw refused("PDF_HEAVY");
        } finally {
            end.cancel(false);
            process.destroyForcibly();
        }
    }

    private static Pages read(DataInputStream answer) throws IOException {
        String word = answer.readUTF();
        if (word.equals("PDF_PAGES")) {
            throw refused(word, String.valueOf(PdfDrawer.MOST_PAGES));
        }
        if (!word.equals(PdfDrawer.DRAWN)) {
            throw refused(word);
        }
        int count = answer.readInt();
        List<List<byte[]>> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            List<byte[]> pictures = new ArrayList<>();
            for (int side = 0; side < Pages.SIDES.length; side++) {
                pictures.add(answer.readNBytes(Math.min(answer.readInt(), LONGEST_PICTURE)));
            }
            pages.add(pictures);
        }
        return new Pages(pages);
    }

    private Process start() {
        boolean oneFile = ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + properties.memory() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        oneFile ? LAUNCHER : "org.saimahui.SaimahuiApplication",
                        PdfDrawer.COMMAND)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().keySet().retainAll(ENVIRONMENT);
        try {
            return program.start();
        } catch (IOException e) {
            throw new UncheckedIOException("No process can be started to draw a document", e);
        }
    }

    private static InvalidInputException refused(String code, String... args) {
        return InvalidInputException.of(code, "/file", (Object[]) args);
    }
}
