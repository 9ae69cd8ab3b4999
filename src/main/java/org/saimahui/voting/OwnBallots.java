package org.saimahui.voting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saimahui.contest.VoteAccess;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.ConflictException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a voter the own ballot again, and nobody else's; empty after the release, which forgets the voters and units. */
@Service
@Transactional(readOnly = true)
public class OwnBallots {

    private final BallotStore store;

    private final JdbcTemplate jdbc;

    OwnBallots(BallotStore store, JdbcTemplate jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** The device's ballot; with tickets, the one it cast last. */
    public Optional<BallotReceipt> find(BallotPlace place, VoteAccess access, String device) {
        String voter = access == VoteAccess.OPEN
                ? place.voterOfDevice(device)
                : lastTicket(place, device).map(place::voterOfTicket).orElse("");
        return Optional.ofNullable(
                        store.ballots(place.contestId(), Set.of(voter)).get(voter))
                .map(Ballot::toReceipt);
    }

    /**
     * The unit of a ticket, whose presenters cannot be chosen with it; empty for one without.
     *
     * @param code as typed
     * @throws InvalidInputException {@code TICKET_UNKNOWN} at {@code /ticket}
     * @throws ConflictException {@code TICKET_USED} when another device has voted with it
     */
    public String unit(BallotPlace place, String code, String device) {
        String hash = place.ticketHash(code);
        BallotStore.TicketRow ticket =
                store.tickets(place.contestId(), Set.of(hash)).get(hash);
        if (ticket == null) {
            throw InvalidInputException.of("TICKET_UNKNOWN", "/ticket");
        }
        if (ticket.usedBy() != null && !ticket.usedBy().equals(place.deviceHash(device))) {
            throw new ConflictException("TICKET_USED");
        }
        return ticket.unit() == null ? "" : ticket.unit();
    }

    private Optional<String> lastTicket(BallotPlace place, String device) {
        List<String> hashes = jdbc.queryForList(
                "select code_hash from ticket where contest_id = ? and used_by = ? order by used_at desc, id desc",
                String.class,
                place.contestId(),
                place.deviceHash(device));
        return hashes.stream().findFirst();
    }
}
