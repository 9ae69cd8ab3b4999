package org.saimahui.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.saimahui.spreadsheet.CsvLayout.Encoding;

/** What a file is, by its content; its name is never asked. */
enum FileKind {
    WORKBOOK,
    TEXT;

    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final byte[][] FOREIGN = {
        {(byte) 0x89, 'P', 'N', 'G'},
        {'%', 'P', 'D', 'F'},
        {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
        {'G', 'I', 'F', '8'},
        {'R', 'a', 'r', '!'},
        {'7', 'z', (byte) 0xbc, (byte) 0xaf},
        {0x1f, (byte) 0x8b},
        {0x7f, 'E', 'L', 'F'},
        {'P', 'K', 5, 6}
    };

    /** Excel before 1993, without a container. */
    private static final byte[][] OLDEST = {{9, 0, 4, 0}, {9, 2, 6, 0}, {9, 4, 6, 0}, {9, 8}};

    /** Web pages and the XML tables of Excel 2003, which many systems hand out as {@code .xls}. */
    private static final Pattern WEB = Pattern.compile(
            "(?is)\\s*(<\\?xml[^>]*\\?>|<!--.*?-->|\\s)*<(!doctype\\s+html|html|head|meta|body|table|style|div|script)\\b.*"
                    + "|\\s*MIME-Version:.*multipart/related.*");

    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*<(\\?xml|\\?mso|([a-z]+:)?workbook|!).*");

    private static final int ENTRY = 128;

    private static final int NAME_LENGTH = 64;

    private static final int LOOKED_AT = 4096;

    private static final int CONTROLS_IN_A_HUNDRED = 5;

    static FileKind of(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableFileException("SHEET_EMPTY_FILE");
        }
        if (startsWith(content, OLE)) {
            // A workbook with a password is an encrypted package inside the old container.
            boolean other = hasStream(content, "WordDocument") || hasStream(content, "PowerPoint Document");
            throw new UnreadableFileException(
                    hasStream(content, "EncryptedPackage")
                            ? "SHEET_ENCRYPTED"
                            : other ? "SHEET_WRONG_TYPE" : "SHEET_OLD_FORMAT");
        }
        for (byte[] oldest : OLDEST) {
            if (startsWith(content, oldest)) {
                throw new UnreadableFileException("SHEET_OLD_FORMAT");
            }
        }
        if (startsWith(content, ZIP)) {
            return WORKBOOK;
        }
        for (byte[] magic : FOREIGN) {
            if (startsWith(content, magic)) {
                throw new UnreadableFileException("SHEET_WRONG_TYPE");
            }
        }
        if (isBinary(content)) {
            throw new UnreadableFileException("SHEET_WRONG_TYPE");
        }
        requireNoMarkup(start(content));
        return TEXT;
    }

    private static void requireNoMarkup(String start) {
        if (WEB.matcher(start).matches()) {
            throw new UnreadableFileException("SHEET_WEB_PAGE");
        }
        if (MARKUP.matcher(start).matches()) {
            throw new UnreadableFileException("SHEET_XML_TABLE");
        }
        if (start.startsWith("{\\rtf")) {
            throw new UnreadableFileException("SHEET_WRONG_TYPE");
        }
    }

    /** Enough of a text to see whether it is markup; in any encoding, for markup is plain letters. */
    private static String start(byte[] content) {
        byte[] marked = Encodings.marked(content);
        int end = Math.min(marked.length, LOOKED_AT);
        Encoding mark = Encodings.mark(marked);
        boolean wide = mark == Encoding.UTF_16 || mark == Encoding.UTF_32;
        return new String(marked, 0, end, wide ? mark.charset() : StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\ufeff|\u00ef\u00bb\u00bf)", "");
    }

    /** Text has hardly any control characters; a stray NUL is for the row to complain about. */
    private static boolean isBinary(byte[] content) {
        Encoding mark = Encodings.mark(Encodings.marked(content));
        if (mark == Encoding.UTF_16 || mark == Encoding.UTF_32) {
            return false;
        }
        int end = Math.min(content.length, LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < end; i++) {
            if (content[i] >= 0 && content[i] < 0x20 && "\t\n\r\f".indexOf(content[i]) < 0) {
                controls++;
            }
        }
        return controls * 100 > end * CONTROLS_IN_A_HUNDRED && controls > 2;
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the old container's directory, whose entries are 128 bytes each, has a stream of that name. */
    private static boolean hasStream(byte[] container, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int entry = 0; entry + ENTRY <= container.length; entry += ENTRY) {
            // The length counts the two zeros at the end.
            if (container[entry + NAME_LENGTH] == wanted.length + 2
                    && Arrays.equals(container, entry, entry + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
