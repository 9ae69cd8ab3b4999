package org.saimahui.audit;

import org.saimahui.shared.Hashes;

/**
 * Where a chain ends now. Whoever has noted it sees later whether the end was cut off.
 *
 * @param n how many entries there are
 * @param hash of the last one, 64 lower-case hexadecimal digits; of an empty chain its genesis
 */
public record RecordHead(long n, String hash) {

    /** All of it in groups, as it is noted. */
    public String spelled() {
        return Hashes.spelled(hash);
    }
}
