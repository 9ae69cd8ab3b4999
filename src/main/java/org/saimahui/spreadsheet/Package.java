package org.saimahui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

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

    private long packed;

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
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get();
                ZipOutputStream out = new ZipOutputStream(clean)) {
            out.setLevel(Deflater.BEST_SPEED);
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            requireModest(entries);
            for (ZipArchiveEntry entry : entries) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (READ.matcher(name).matches()) {
                    copy(zip, entry, out);
                }
                workbook |= name.equals(WORKBOOK);
            }
        }
        if (!workbook) {
            throw new UnreadableFileException("SHEET_WRONG_TYPE");
        }
        return clean.toByteArray();
    }

    /** Refuses by what the directory says, before a byte is unpacked; whoever lies in it is caught while unpacking. */
    private static void requireModest(List<ZipArchiveEntry> entries) {
        if (entries.size() > Limits.PARTS) {
            throw new UnreadableFileException("SHEET_TOO_MANY_PARTS", Limits.PARTS);
        }
        long unpacked = 0;
        long packed = 0;
        for (ZipArchiveEntry entry : entries) {
            long size = Math.max(0, entry.getSize());
            unpacked += size;
            packed += Math.max(0, entry.getCompressedSize());
            requireRatio(size, entry.getCompressedSize());
        }
        requireRatio(unpacked, packed);
        if (unpacked > Limits.UNPACKED) {
            throw bomb();
        }
    }

    private static void requireRatio(long size, long packed) {
        if (size > Limits.RATIO_FROM && size > Math.max(1, packed) * Limits.RATIO) {
            throw bomb();
        }
    }

    private static UnreadableFileException bomb() {
        return new UnreadableFileException("SHEET_BOMB", Limits.UNPACKED >> 20);
    }

    private void copy(ZipFile zip, ZipArchiveEntry entry, ZipOutputStream out) throws IOException {
        Doctype doctype = new Doctype();
        packed += Math.max(0, entry.getCompressedSize());
        long size = 0;
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                requireRatio(size, entry.getCompressedSize());
                requireRatio(unpacked, packed);
                if (unpacked > Limits.UNPACKED) {
                    throw bomb();
                }
                doctype.look(buffer, read);
                out.write(buffer, 0, read);
            }
        }
    }

    /** Finds a document type or an entity in any encoding, before a parser sees it. */
    private static final class Doctype {

        private static final String[] WORDS = {"<!DOCTYPE", "<!ENTITY"};

        private final int[] matched = new int[WORDS.length];

        /** Whether a word has begun. */
        private boolean begun;

        void look(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                // Hardly any byte begins a word, and a package has many.
                if (b == '<' || (begun && b != 0)) {
                    look((char) (b & 0xff));
                    begun = matched[0] > 0 || matched[1] > 0;
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
