package org.saimahui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The package of a workbook, unpacked once under guard and packed anew with nothing but the parts that are read. So what
 * was looked at is what is read later, whatever the original's directory says; pictures, macros and links to other files
 * stay behind.
 */
final class Package {

    private static final Pattern READ = Pattern.compile(
            "\\[content_types]\\.xml|_rels/\\.rels|xl/[^/]+\\.xml|xl/_rels/[^/]+\\.rels|xl/worksheets/[^/]+\\.xml");

    private static final String WORKBOOK = "xl/workbook.xml";

    private final byte[] buffer = new byte[16 * 1024];

    private long unpacked;

    private Package() {}

    /** @return a workbook's package that does no harm */
    static byte[] clean(byte[] content) {
        try {
            return new Package().repack(content);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableFileException("SHEET_BROKEN");
        }
    }

    private byte[] repack(byte[] content) throws IOException {
        ByteArrayOutputStream clean = new ByteArrayOutputStream(content.length);
        boolean workbook = false;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get();
                ZipOutputStream out = new ZipOutputStream(clean)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++parts > Limits.PARTS) {
                    throw new UnreadableFileException("SHEET_TOO_MANY_PARTS", Limits.PARTS);
                }
                String name = entry.getName().toLowerCase(Locale.ROOT);
                copy(zip, entry, READ.matcher(name).matches() ? out : null);
                workbook |= name.equals(WORKBOOK);
            }
        }
        if (!workbook) {
            throw new UnreadableFileException("SHEET_WRONG_TYPE");
        }
        return clean.toByteArray();
    }

    private void copy(ZipFile zip, ZipArchiveEntry entry, @Nullable ZipOutputStream out) throws IOException {
        Doctype doctype = new Doctype();
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        if (out != null) {
            out.putNextEntry(new ZipEntry(entry.getName()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                if (unpacked > Limits.UNPACKED || (size > Limits.RATIO_FROM && size > packed * Limits.RATIO)) {
                    throw new UnreadableFileException("SHEET_BOMB", Limits.UNPACKED >> 20);
                }
                if (out != null) {
                    doctype.look(buffer, read);
                    out.write(buffer, 0, read);
                }
            }
        }
    }

    /** Finds a document type or an entity in any encoding, before a parser sees it. */
    private static final class Doctype {

        private static final String[] WORDS = {"<!DOCTYPE", "<!ENTITY"};

        private final int[] matched = new int[WORDS.length];

        void look(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                if (bytes[i] != 0) {
                    look((char) (bytes[i] & 0xff));
                }
            }
        }

        private void look(char c) {
            for (int w = 0; w < WORDS.length; w++) {
                if (c == WORDS[w].charAt(matched[w])) {
                    matched[w]++;
                } else {
                    matched[w] = c == '<' ? 1 : 0;
                }
                if (matched[w] == WORDS[w].length()) {
                    throw new UnreadableFileException("SHEET_DTD");
                }
            }
        }
    }

    /** Opens one part of a clean package. @throws UnreadableFileException when it is not there */
    static InputStream part(byte[] clean, String name) throws IOException {
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(clean));
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.getName().equalsIgnoreCase(name)) {
                return in;
            }
        }
        in.close();
        throw new UnreadableFileException("SHEET_BROKEN");
    }
}
