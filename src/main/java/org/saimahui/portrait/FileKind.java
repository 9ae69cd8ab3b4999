package org.saimahui.portrait;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its content; its name and what a browser says of it count for nothing. */
enum FileKind {
    JPEG,
    PNG,
    GIF,
    WEBP,
    HEIC,
    AVIF,
    SVG,
    PDF,
    BMP,
    TIFF,
    ZIP,
    HTML,
    UNKNOWN;

    /** How far marks of other formats are looked for from either end. */
    private static final int HEAD = 1024;

    private static final int ZIP_TAIL = 65_557;

    static FileKind of(byte[] file) {
        if (starts(file, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (starts(file, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (starts(file, 0, "GIF8")) {
            return GIF;
        }
        if (starts(file, 0, "RIFF") && starts(file, 8, "WEBP")) {
            return WEBP;
        }
        if (starts(file, 4, "ftyp")) {
            return starts(file, 8, "avi") ? AVIF : HEIC;
        }
        return binary(file);
    }

    private static FileKind binary(byte[] file) {
        if (starts(file, 0, "%PDF-")) {
            return PDF;
        }
        if (starts(file, 0, "BM")) {
            return BMP;
        }
        if (starts(file, 0, "II*\0") || starts(file, 0, "MM\0*")) {
            return TIFF;
        }
        if (starts(file, 0, "PK\u0003\u0004")) {
            return ZIP;
        }
        return text(file);
    }

    private static FileKind text(byte[] file) {
        String head =
                new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (head.contains("<svg")) {
            return SVG;
        }
        return head.contains("<html") || head.contains("<!doctype") ? HTML : UNKNOWN;
    }

    /** A second format hidden in a picture's file, or {@link #UNKNOWN} for none. */
    static FileKind hidden(byte[] file) {
        String all = new String(file, StandardCharsets.ISO_8859_1);
        if (all.contains("%PDF-")) {
            return PDF;
        }
        if (all.indexOf("PK\u0005\u0006", Math.max(0, file.length - ZIP_TAIL)) >= 0) {
            return ZIP;
        }
        return all.contains("<html") || all.contains("<script") || all.contains("<?php") ? HTML : UNKNOWN;
    }

    private static boolean starts(byte[] file, int at, String mark) {
        if (file.length < at + mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((file[at + i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
