package org.saimahui.spreadsheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the characters and the columns of a CSV file are told apart. */
public record CsvLayout(Encoding encoding, Separator separator) {

    /** The encodings that are understood. */
    public enum Encoding {
        UTF_8("UTF-8", StandardCharsets.UTF_8),
        /** Either order of bytes; the mark may be missing. */
        UTF_16("UTF-16", StandardCharsets.UTF_16),
        /** As UTF-16. */
        UTF_32("UTF-32", Charset.forName("UTF-32")),
        GB18030("GB18030", Charset.forName("GB18030")),
        /** With what Windows added to it. */
        BIG5("Big5", Charset.forName("x-windows-950"));

        private final String label;

        private final Charset charset;

        Encoding(String label, Charset charset) {
            this.label = label;
            this.charset = charset;
        }

        public String label() {
            return label;
        }

        Charset charset() {
            return charset;
        }
    }

    /** What stands between two columns. */
    public enum Separator {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t'),
        BAR('|'),
        TILDE('~'),
        CARET('^'),
        WIDE_BAR('｜'),
        WIDE_SEMICOLON('；'),
        /** Typed instead of a comma; it may stand within texts as well. */
        WIDE_COMMA('，');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }
    }
}
