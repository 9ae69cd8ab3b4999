package org.saimahui.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.CsvLayout.Encoding;

/** Turns bytes into text, strictly: nothing is ever replaced by a question mark. */
final class Encodings {

    private static final int LOOKED_AT = 4096;

    /** What Java puts where bytes are no character. */
    private static final int REPLACED = 0xfffd;

    /** Among so many characters of a text at most one is odd. */
    private static final int ODD_AMONG = 50;

    /** Encodings with zeros in them, and how many bytes they take at a time. */
    private static final Map<String, Integer> WIDE = Map.of("UTF-16LE", 2, "UTF-16BE", 2, "UTF-32LE", 4, "UTF-32BE", 4);

    private Encodings() {}

    /** @param text without a byte-order mark */
    record Decoded(Encoding encoding, String text) {}

    /**
     * @param wish the encoding somebody chose, or null to guess
     * @throws UnreadableFileException where the bytes are not in that encoding, or in none
     */
    static Decoded decode(byte[] content, @Nullable Encoding wish) {
        if (wish != null) {
            return required(content, wish);
        }
        Encoding marked = mark(content);
        if (marked != null) {
            return required(content, marked);
        }
        int bad = firstBadByte(content, Encoding.UTF_8);
        if (bad < 0) {
            return required(content, Encoding.UTF_8);
        }
        requireNoSurrogate(content, bad);
        boolean simplified = firstBadByte(content, Encoding.GB18030) < 0;
        if (firstBadByte(content, Encoding.BIG5) < 0 && (!simplified || looksTraditional(content))) {
            return required(content, Encoding.BIG5);
        }
        if (simplified) {
            return required(content, Encoding.GB18030);
        }
        throw new UnreadableFileException("SHEET_NO_ENCODING", line(content, bad));
    }

    /** Whether more of its pairs of bytes are what people write in Big5 than what they write in GB2312. */
    private static boolean looksTraditional(byte[] content) {
        int big5 = 0;
        int gb2312 = 0;
        for (int i = 0; i + 1 < content.length; i++) {
            int lead = content[i] & 0xff;
            int trail = content[i + 1] & 0xff;
            if (lead < 0x80) {
                continue;
            }
            big5 += lead >= 0xa1 && lead <= 0xc6 ? 1 : 0;
            gb2312 += trail >= 0xa1 && (lead >= 0xb0 || lead <= 0xa3) ? 1 : 0;
            i++;
        }
        return big5 > gb2312;
    }

    /**
     * UTF-16 or UTF-32 that forgot its byte-order mark gets one. It has zeros, as no other text does, and reads as text
     * one way only: any other way its line ends and digits are characters that nobody writes. What is anything else
     * stays as it is.
     */
    static byte[] marked(byte[] content) {
        int looked = Math.min(content.length, LOOKED_AT);
        boolean zeros = false;
        for (int i = 0; i < looked; i++) {
            zeros |= content[i] == 0;
        }
        if (!zeros || mark(content) != null) {
            return content;
        }
        List<String> readable = WIDE.entrySet().stream()
                .filter(wide -> content.length % wide.getValue() == 0)
                .map(Map.Entry::getKey)
                .filter(wide -> isText(new String(content, 0, looked, Charset.forName(wide))))
                .toList();
        if (readable.size() != 1) {
            return content;
        }
        byte[] mark = "\ufeff".getBytes(Charset.forName(readable.get(0)));
        byte[] marked = Arrays.copyOf(mark, mark.length + content.length);
        System.arraycopy(content, 0, marked, mark.length, content.length);
        return marked;
    }

    /** Whether hardly anything in it is a control or no character at all; a stray one is for the row to complain about. */
    private static boolean isText(String text) {
        long odd = text.codePoints()
                .filter(c -> c == REPLACED
                        || !Character.isDefined(c)
                        || Character.getType(c) == Character.PRIVATE_USE
                        || Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0))
                .count();
        return odd * ODD_AMONG <= text.length();
    }

    /** The encoding that a byte-order mark names; null without one. That of UTF-32 begins as that of UTF-16. */
    static @Nullable Encoding mark(byte[] content) {
        String start = HexFormat.of().formatHex(content, 0, Math.min(4, content.length));
        if (start.equals("fffe0000") || start.equals("0000feff")) {
            return Encoding.UTF_32;
        }
        if (start.startsWith("fffe") || start.startsWith("feff")) {
            return Encoding.UTF_16;
        }
        if (start.equals("84319533")) {
            return Encoding.GB18030;
        }
        return start.startsWith("efbbbf") ? Encoding.UTF_8 : null;
    }

    private static Decoded required(byte[] content, Encoding encoding) {
        CharsetDecoder decoder = strict(encoding);
        CharBuffer text = CharBuffer.allocate((int) (content.length * (double) decoder.maxCharsPerByte()) + 1);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult end = decoder.decode(bytes, text, true);
        if (end.isError()) {
            requireNoSurrogate(content, bytes.position());
            throw new UnreadableFileException("SHEET_BAD_ENCODING", encoding.label(), line(content, bytes.position()));
        }
        decoder.flush(text);
        String decoded = text.flip().toString();
        return new Decoded(encoding, decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded);
    }

    private static int firstBadByte(byte[] content, Encoding encoding) {
        CharsetDecoder decoder = strict(encoding);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer sink = CharBuffer.allocate(8192);
        while (true) {
            CoderResult step = decoder.decode(bytes, sink, true);
            if (step.isError()) {
                return bytes.position();
            }
            if (step.isUnderflow()) {
                return -1;
            }
            sink.clear();
        }
    }

    private static CharsetDecoder strict(Encoding encoding) {
        return encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Half a character, written in UTF-8 as if it were one. */
    private static void requireNoSurrogate(byte[] content, int at) {
        if (at + 1 < content.length && content[at] == (byte) 0xed && (content[at + 1] & 0xff) >= 0xa0) {
            throw new UnreadableFileException("SHEET_HALF_CHARACTER", line(content, at));
        }
    }

    private static int line(byte[] content, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
