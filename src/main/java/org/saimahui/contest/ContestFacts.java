package org.saimahui.contest;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/**
 * What the organiser says about an evening.
 *
 * @param startsAt in the contest's own zone
 * @param zone an IANA zone such as {@code Asia/Shanghai}
 * @param adjustmentsNeedTwo whether points by hand count only after a second organiser has approved them
 */
public record ContestFacts(
        String title,
        String campaign,
        String host,
        String venue,
        @Nullable LocalDateTime startsAt,
        String zone,
        VoteAccess voteAccess,
        boolean ballotsMayChange,
        boolean adjustmentsNeedTwo) {

    /** The same for another evening: a title of its own, no time yet. */
    public ContestFacts next(String newTitle) {
        return new ContestFacts(
                newTitle, campaign, host, venue, null, zone, voteAccess, ballotsMayChange, adjustmentsNeedTwo);
    }

    /** The same, voted in another way. */
    public ContestFacts with(VoteAccess access) {
        return new ContestFacts(
                title, campaign, host, venue, startsAt, zone, access, ballotsMayChange, adjustmentsNeedTwo);
    }

    /** The same, with points by hand that need two people or one. */
    public ContestFacts withAdjustmentsNeedTwo(boolean yes) {
        return new ContestFacts(title, campaign, host, venue, startsAt, zone, voteAccess, ballotsMayChange, yes);
    }

    /**
     * The facts trimmed and checked.
     *
     * @throws org.saimahui.document.InvalidInputException naming each bad field
     */
    ContestFacts checked() {
        Text text = new Text();
        ContestFacts facts = checked(text);
        text.orThrow();
        return facts;
    }

    /** The same; what is wrong is left in the text's problems. */
    ContestFacts checked(Text text) {
        ContestFacts facts = new ContestFacts(
                text.line("/title", title, Text.NAME, true),
                text.line("/campaign", campaign, Text.NAME, false),
                text.line("/host", host, Text.NAME, false),
                text.line("/venue", venue, Text.NAME, false),
                startsAt,
                zone,
                voteAccess,
                ballotsMayChange,
                adjustmentsNeedTwo);
        if (!isZone(zone)) {
            text.reject("BAD_VALUE", "/zone");
        }
        return facts;
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException notAZone) {
            return false;
        }
    }
}
