package org.saimahui.voting;

import java.time.ZoneId;
import java.util.HexFormat;
import org.saimahui.shared.Codes;
import org.saimahui.shared.Hashes;

/** A contest as the ballot box needs it: what never changes, and the secret under which voters are hashed. */
public final class BallotPlace {

    private final long contestId;

    private final String slug;

    private final ZoneId zone;

    private final Hashes.Keyed secret;

    BallotPlace(long contestId, String slug, ZoneId zone, String secret) {
        this.contestId = contestId;
        this.slug = slug;
        this.zone = zone;
        this.secret = new Hashes.Keyed(secret);
    }

    public long contestId() {
        return contestId;
    }

    public String slug() {
        return slug;
    }

    /** In which its times are told. */
    public ZoneId zone() {
        return zone;
    }

    /** The voter in open access: a browser. */
    String voterOfDevice(String device) {
        return hash("voter device " + device);
    }

    /** The voter in ticket access. */
    String voterOfTicket(String ticketHash) {
        return hash("voter ticket " + ticketHash);
    }

    String deviceHash(String device) {
        return hash("device " + device);
    }

    /** @param code as typed: full-width and lower case are understood */
    String ticketHash(String code) {
        return hash("ticket " + Codes.typed(code));
    }

    String receipt(String voterHash, int revision) {
        String code = Codes.derived(secret.hash("receipt " + voterHash + " " + revision), 8);
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    private String hash(String what) {
        return HexFormat.of().formatHex(secret.hash(what));
    }
}
