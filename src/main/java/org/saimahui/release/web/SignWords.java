package org.saimahui.release.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.release.ResultSignatures;
import org.saimahui.release.ResultSignatures.Signed;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.Hashes;

/** What the pages of seats say of the result that is to be signed there: {@code #signing}. */
public record SignWords(ResultSignatures signatures, ScorecardService cards) {

    /**
     * The place for a signature.
     *
     * @param hex fingerprint of the result
     * @param signed the own signature under it; null for none
     * @param old the own signature under another result; null for none
     * @param paper cards that both clerks typed: presenter to seats; nothing for anybody else
     */
    public record Place(
            SeatRole role,
            String hex,
            @Nullable Signed signed,
            @Nullable Signed old,
            Map<Integer, Set<String>> paper) {

        /** The fingerprint in groups of four. */
        public String fingerprint() {
            return Hashes.spelled(hex);
        }

        /** Where the signature goes. */
        public String door() {
            return role.path() + "/sign";
        }
    }

    /** Null where nothing can be signed from that seat now. */
    public @Nullable Place of(ContestView contest, String seat, String role) {
        SeatRole who = SeatRole.valueOf(role);
        String hex = signatures.signable(contest, who);
        if (hex == null) {
            return null;
        }
        Signed signed = signatures.under(contest.id(), hex).stream()
                .filter(one -> one.seat().equals(seat))
                .findFirst()
                .orElse(null);
        return new Place(
                who,
                hex,
                signed,
                signatures.before(contest.id(), seat, hex).orElse(null),
                who == SeatRole.CLERK ? cards.fromPaper(contest.id()) : Map.of());
    }
}
