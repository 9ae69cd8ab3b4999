package org.saimahui.voting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.VoteAccess;

/**
 * A ballot on its way through the box, with everything hashed.
 *
 * @param deviceHash who used the ticket; null where there is none
 * @param given the choices as they were sent
 * @param choices the same in ascending order
 * @param levels what each of them is given; empty where presenters are only chosen
 */
record PendingBallot(
        BallotPlace place,
        String deviceVoter,
        @Nullable String deviceHash,
        @Nullable String ticketHash,
        @Nullable String ticketVoter,
        List<Integer> given,
        List<Integer> choices,
        Map<Integer, String> levels,
        CompletableFuture<StoredBallot> answer) {

    static PendingBallot of(CastBallot cast) {
        BallotPlace place = cast.place();
        String ticket = cast.ticket() == null ? null : place.ticketHash(cast.ticket());
        return new PendingBallot(
                place,
                place.voterOfDevice(cast.device()),
                ticket == null ? null : place.deviceHash(cast.device()),
                ticket,
                ticket == null ? null : place.voterOfTicket(ticket),
                cast.choices(),
                cast.choices().stream().sorted().toList(),
                cast.levels(),
                new CompletableFuture<>());
    }

    /** Who votes; null where a ticket is wanted and none was given. */
    @Nullable
    String voter(VoteAccess access) {
        return access == VoteAccess.TICKET ? ticketVoter : deviceVoter;
    }
}
