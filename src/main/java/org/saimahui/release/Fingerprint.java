package org.saimahui.release;

/** A fingerprint as it is copied by hand: groups of four, in lines of sixteen digits. */
public final class Fingerprint {

    private Fingerprint() {}

    /** @param hex 64 hexadecimal digits */
    public static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
