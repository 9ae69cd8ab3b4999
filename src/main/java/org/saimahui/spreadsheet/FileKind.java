package org.saimahui.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
            throw new UnreadableFileException(
                    hasStream(content, "EncryptedPackage") ? "SHEET_ENCRYPTED" : "SHEET_OLD_FORMAT");
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
        return TEXT;
    }

    /** Text has hardly any control characters; a stray NUL is for the row to complain about. */
    private static boolean isBinary(byte[] content) {
        if (Encodings.hasUtf16Mark(Encodings.marked(content))) {
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
