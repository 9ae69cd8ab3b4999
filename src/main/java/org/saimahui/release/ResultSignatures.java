package org.saimahui.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.KeptRows;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.Strokes;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatHolder;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervisor and clerks sign the result, presenters that they have seen theirs: each bound to the fingerprint of the result that
 * stood on the own page. Judges sign their marks, see {@link org.saimahui.judging.Signatures}.
 */
@Service
@Transactional(readOnly = true)
public class ResultSignatures implements KeptRows {

    /** What the names of its rows begin with in the record. */
    static final String KIND = "signed";

    private final ResultSignatureRepository signatures;

    private final ReleaseService releases;

    private final ContestService contests;

    private final SeatCardService cards;

    private final AuditLog audit;

    private final Clock clock;

    ResultSignatures(
            ResultSignatureRepository signatures,
            ReleaseService releases,
            ContestService contests,
            SeatCardService cards,
            AuditLog audit,
            Clock clock) {
        this.signatures = signatures;
        this.releases = releases;
        this.contests = contests;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A signature.
     *
     * @param name of who sat there
     * @param path what was drawn, as an SVG path on 1000 by 400; empty where it was confirmed by a button
     * @param fingerprint of the result that was signed, 64 hexadecimal digits
     */
    public record Signed(String seat, SeatRole role, String name, String path, String fingerprint, Instant at) {

        public boolean isDrawn() {
            return !path.isEmpty();
        }
    }

    /** Under the result of that fingerprint, by seat. */
    public List<Signed> under(long contestId, String fingerprint) {
        return signatures.of(contestId).stream()
                .map(ResultSignature::toView)
                .filter(signed -> signed.fingerprint().equals(fingerprint))
                .toList();
    }

    /** The last one from that seat under another result; empty where it has signed none. */
    public Optional<Signed> before(long contestId, String seat, String fingerprint) {
        return signatures.of(contestId).stream()
                .map(ResultSignature::toView)
                .filter(signed ->
                        signed.seat().equals(seat) && !signed.fingerprint().equals(fingerprint))
                .reduce((earlier, later) -> later);
    }

    /**
     * The fingerprint of what that role can sign now, null where it cannot: the supervisor from the end of the evening on, clerks
     * and presenters what is released. Before that not even a fingerprint of the result is on their pages: with it whoever knows
     * nearly everything could try out the rest.
     */
    public @Nullable String signable(ContestView contest, SeatRole role) {
        boolean supervisor = role == SeatRole.SUPERVISOR;
        if (!supervisor && role != SeatRole.CLERK && role != SeatRole.PRESENTER) {
            return null;
        }
        if (contest.isSettled()) {
            return releases.find(contest.id()).map(ReleasedResult::fingerprint).orElse(null);
        }
        return supervisor && contest.isBeingChecked() && contest.ruleNumber() > 0
                ? releases.fingerprint(contest.id())
                : null;
    }

    /**
     * Signs.
     *
     * @param shown fingerprint of the result that stood on the page
     * @param strokes {@link Strokes#NONE} where it is confirmed by a button
     * @throws ConflictException {@code SIGN_RESULT_NOT_NOW} where there is nothing to be signed from that seat,
     *     {@code SIGN_OTHER_RESULT} when the result is not that of the page
     */
    @Transactional
    public void sign(long contestId, String seat, String shown, Strokes strokes) {
        ContestView contest = contests.lock(contestId);
        SeatHolder holder = cards.holders(contestId).stream()
                .filter(one -> one.seat().equals(seat))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("seat " + seat + " of contest " + contestId));
        String fingerprint = signable(contest, holder.role());
        if (fingerprint == null) {
            throw new ConflictException("SIGN_RESULT_NOT_NOW");
        }
        if (!fingerprint.equals(shown)) {
            throw new ConflictException("SIGN_OTHER_RESULT");
        }
        ResultSignature signature = signatures.save(new ResultSignature(
                contestId, holder, fingerprint, strokes, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("fingerprint", fingerprint);
        signed.put("drawn", !strokes.path().isEmpty());
        audit.record(contest.slug(), "RESULT_SIGNED", Subject.seat(seat), null, signed, null);
        audit.keep(contest.slug(), signature.rowName(), signature.row());
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        return signatures.of(contestId).stream()
                .collect(Collectors.toMap(ResultSignature::rowName, ResultSignature::row));
    }
}
