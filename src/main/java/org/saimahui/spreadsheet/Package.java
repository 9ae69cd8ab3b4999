package org.saimahui.spreadsheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The package of a workbook. Only the parts that are read are unpacked, each under guard; pictures, macros and links to
 * other files stay behind. Names are found as spreadsheet programs find them: in any case, with either slash.
 */
final class Package implements Closeable {

    private final ZipFile zip;

    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    private long unpacked;

    private Package(ZipFile zip) {
        this.zip = zip;
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > Limits.PARTS) {
            throw new UnreadableFileException("SHEET_TOO_MANY_PARTS", Limits.PARTS);
        }
        entries.forEach(entry -> parts.putIfAbsent(plain(entry.getName()), entry));
    }

    /** @throws UnreadableFileException where it is no package */
    static Package open(byte[] content) {
        try {
            return new Package(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get());
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableFileException("SHEET_BROKEN");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** @param name from the package's root, in any spelling */
    boolean has(String name) {
        return parts.containsKey(plain(name));
    }

    /** A part that is kept in memory as a whole. @throws UnreadableFileException where it is missing */
    InputStream small(String name) throws IOException {
        return new Guarded(entry(name), Limits.UNPACKED, Limits.RATIO);
    }

    /** A sheet, which is read row by row: blank rows may be many and are packed tightly. */
    InputStream sheet(String name) throws IOException {
        return new Guarded(entry(name), Limits.SHEET, Long.MAX_VALUE);
    }

    private ZipArchiveEntry entry(String name) {
        ZipArchiveEntry entry = parts.get(plain(name));
        if (entry == null) {
            throw new UnreadableFileException("SHEET_BROKEN");
        }
        return entry;
    }

    /** A name with slashes, in lower case, without {@code .} and {@code ..}. */
    static String plain(String name) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : name.replace('\\', '/').toLowerCase(Locale.ROOT).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** Ends before memory or time do, whatever the directory says of the size. */
    private final class Guarded extends FilterInputStream {

        private final long packed;

        private final long most;

        private final long ratio;

        private final Markup markup = new Markup();

        private long size;

        Guarded(ZipArchiveEntry entry, long most, long ratio) throws IOException {
            super(zip.getInputStream(entry));
            this.packed = Math.max(1, entry.getCompressedSize());
            this.most = most;
            this.ratio = ratio;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int read = read(one, 0, 1);
            return read < 0 ? read : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                size += read;
                unpacked += read;
                boolean tight = size > Limits.RATIO_FROM && size / packed > ratio;
                if (tight || size > most || unpacked > Limits.SHEET) {
                    throw new UnreadableFileException("SHEET_BOMB", most >> 20);
                }
                markup.look(bytes, offset, read);
            }
            return read;
        }
    }

    /** Finds a document type or an entity in any encoding, and text or a tag without end, before a parser sees it. */
    private static final class Markup {

        private static final String[] WORDS = {"<!DOCTYPE", "<!ENTITY"};

        private final int[] matched = new int[WORDS.length];

        /** Whether a word has begun. */
        private boolean begun;

        private int sinceTag;

        void look(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                byte b = bytes[i];
                // Hardly any byte begins a word, and a sheet has many.
                if (b == '<' || (begun && b != 0)) {
                    look((char) (b & 0xff));
                    begun = matched[0] > 0 || matched[1] > 0;
                }
                sinceTag = b == '<' ? 0 : sinceTag + 1;
                if (sinceTag > Limits.TEXT) {
                    throw new UnreadableFileException("SHEET_BOMB", Limits.UNPACKED >> 20);
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
}
