package org.saimahui.voting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.Codes;
import org.saimahui.shared.ConflictException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the codes that entitle to one ballot each. They are shown once; only their hashes are kept. */
@Service
@Transactional(readOnly = true)
public class TicketService {

    /** Most codes made at once. */
    public static final int MOST = 5000;

    private static final int LENGTH = 8;

    private final JdbcTemplate jdbc;

    private final BallotStore store;

    private final ContestService contests;

    private final BallotPlaces places;

    private final BallotChecks checks;

    private final AuditLog audit;

    private final Clock clock;

    TicketService(
            JdbcTemplate jdbc,
            BallotStore store,
            ContestService contests,
            BallotPlaces places,
            BallotChecks checks,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.contests = contests;
        this.places = places;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes further tickets, in either access and before the contest is live.
     *
     * @param expectedVersion the contest's version the organiser saw, or null for whatever is current
     * @param count 1 to {@value #MOST}
     * @return codes of eight characters; this is the only moment they are known
     * @throws ConflictException {@code CONTEST_CLOSED} when there will be no ballot any more
     */
    @Transactional
    public List<String> make(long contestId, @Nullable Long expectedVersion, int count) {
        if (count < 1) {
            throw InvalidInputException.of("BELOW_MIN", "/count", 1);
        }
        if (count > MOST) {
            throw InvalidInputException.of("ABOVE_MAX", "/count", MOST);
        }
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        if (contest.state() == ContestState.CLOSED || contest.state() == ContestState.RELEASED) {
            throw new ConflictException("CONTEST_CLOSED");
        }
        Map<String, String> made = newCodes(places.of(contest), count);
        insert(contestId, made.keySet());
        audit.record(contest.slug(), "TICKETS_MADE", Subject.TICKETS, null, Map.of("count", count), null);
        return List.copyOf(made.values());
    }

    /** How many there are, how many have cast a ballot, and how many of those are void. */
    public TicketCounts counts(long contestId) {
        return checks.numbers(contestId);
    }

    private Map<String, String> newCodes(BallotPlace place, int count) {
        Map<String, String> codes = new LinkedHashMap<>();
        while (codes.size() < count) {
            while (codes.size() < count) {
                String code = Codes.random(LENGTH);
                codes.put(place.ticketHash(code), code);
            }
            codes.keySet()
                    .removeAll(store.tickets(place.contestId(), codes.keySet()).keySet());
        }
        return codes;
    }

    private void insert(long contestId, Set<String> hashes) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        List<Object[]> rows = new ArrayList<>();
        // In the order of the hashes, which tells nothing about the order of the codes on paper.
        hashes.stream().sorted().forEach(hash -> rows.add(new Object[] {contestId, hash, now}));
        jdbc.batchUpdate("insert into ticket (contest_id, code_hash, created_at) values (?, ?, ?)", rows);
    }
}
