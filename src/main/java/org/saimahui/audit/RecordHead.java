package org.saimahui.audit;

/**
 * Where a chain ends now. Whoever has noted it sees later whether the end was cut off.
 *
 * @param n how many entries there are
 * @param hash of the last one, 64 lower-case hexadecimal digits; of an empty chain its genesis
 */
public record RecordHead(long n, String hash) {

    private static final int SHORT = 16;

    /** The beginning, enough to be compared by eye. */
    public String shown() {
        return hash.substring(0, SHORT);
    }
}
