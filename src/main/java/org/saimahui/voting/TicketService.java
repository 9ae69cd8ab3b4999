package org.saimahui.voting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.Text;
import org.saimahui.shared.Codes;
import org.saimahui.shared.ConflictException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the codes that entitle to one ballot each. They are shown to whoever has made them, for a while; only their hashes are kept. */
@Service
@Transactional(readOnly = true)
public class TicketService {

    /** Most codes made at once. */
    public static final int MOST = 5000;

    private static final int LENGTH = 8;

    private static final int LONGEST_SEAT = 40;

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
        return make(contestId, expectedVersion, List.of(NewTickets.of(count))).stream()
                .map(MadeTicket::code)
                .toList();
    }

    /**
     * The same, each with its seat and its unit.
     *
     * @param wanted together 1 to {@value #MOST}
     * @return in the order they were asked for
     * @throws InvalidInputException naming what is wrong, of the third at {@code /tickets/2}
     */
    @Transactional
    public List<MadeTicket> make(long contestId, @Nullable Long expectedVersion, List<NewTickets> wanted) {
        List<NewTickets> sound = sound(wanted);
        int count = sound.stream().mapToInt(NewTickets::count).sum();
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        if (contest.state() == ContestState.CLOSED || contest.state() == ContestState.RELEASED) {
            throw new ConflictException("CONTEST_CLOSED");
        }
        Iterator<Map.Entry<String, String>> codes =
                newCodes(places.of(contest), count).entrySet().iterator();
        List<MadeTicket> made = new ArrayList<>();
        Map<String, String> units = new TreeMap<>();
        for (NewTickets alike : sound) {
            for (int i = 0; i < alike.count(); i++) {
                Map.Entry<String, String> code = codes.next();
                units.put(code.getKey(), alike.unit());
                made.add(new MadeTicket(code.getValue(), alike.seat(), alike.unit()));
            }
        }
        insert(contestId, units);
        audit.record(contest.slug(), "TICKETS_MADE", Subject.TICKETS, null, kept(count, sound), null);
        return made;
    }

    /** How many, and of which units. */
    private static Map<String, Object> kept(int count, List<NewTickets> made) {
        Map<String, Integer> units = new TreeMap<>();
        made.stream()
                .filter(alike -> !alike.unit().isEmpty())
                .forEach(alike -> units.merge(alike.unit(), alike.count(), Integer::sum));
        return units.isEmpty() ? Map.of("count", count) : Map.of("count", count, "units", units);
    }

    private static List<NewTickets> sound(List<NewTickets> wanted) {
        Text text = new Text();
        List<NewTickets> sound = new ArrayList<>();
        long count = 0;
        for (int i = 0; i < wanted.size(); i++) {
            NewTickets alike = wanted.get(i);
            String at = "/tickets/" + i;
            String seat = text.line(at + "/seat", alike.seat(), LONGEST_SEAT, false);
            String unit = text.line(at + "/unit", alike.unit(), Text.NAME, false);
            if (alike.count() < 1) {
                text.reject("BELOW_MIN", at + "/count", 1);
            } else if (alike.count() > 1 && !seat.isEmpty()) {
                text.reject("SEAT_ONCE", at + "/count", seat);
            }
            count += alike.count();
            sound.add(new NewTickets(seat, unit, alike.count()));
        }
        if (count > MOST) {
            text.reject("ABOVE_MAX", "/count", MOST);
        } else if (wanted.isEmpty()) {
            text.reject("MISSING_FIELD", "/tickets");
        }
        text.orThrow();
        return sound;
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

    /** @param units of the tickets, empty for none, by their hashes in order */
    private void insert(long contestId, Map<String, String> units) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        List<Object[]> rows = new ArrayList<>();
        // In the order of the hashes, which tells nothing about the order of the codes on paper.
        units.forEach((hash, unit) -> rows.add(new Object[] {contestId, hash, now, unit.isEmpty() ? null : unit}));
        jdbc.batchUpdate("insert into ticket (contest_id, code_hash, created_at, unit) values (?, ?, ?, ?)", rows);
    }
}
