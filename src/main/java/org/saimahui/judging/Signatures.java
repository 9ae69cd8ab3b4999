package org.saimahui.judging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges sign their own marks once the contest is closed; a signature is bound to the marks that stood there. */
@Service
@Transactional(readOnly = true)
public class Signatures {

    private final JudgeSignatureRepository signatures;

    private final ScorecardService cards;

    private final PanelRows panel;

    private final ContestService contests;

    private final AuditLog audit;

    private final Clock clock;

    Signatures(
            JudgeSignatureRepository signatures,
            ScorecardService cards,
            PanelRows panel,
            ContestService contests,
            AuditLog audit,
            Clock clock) {
        this.signatures = signatures;
        this.cards = cards;
        this.panel = panel;
        this.contests = contests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of all who have signed, by seat. */
    public List<SignatureView> of(long contestId) {
        Map<Long, Judge> judges =
                panel.judges(contestId).stream().collect(Collectors.toMap(Judge::id, Function.identity()));
        String slug = contests.get(contestId).slug();
        return signatures.findByContestId(contestId).stream()
                .map(signature -> view(slug, contestId, judges.get(signature.judgeId()), signature))
                .sorted(Comparator.comparing(SignatureView::judge))
                .toList();
    }

    /** Of that seat, if it has signed. */
    public Optional<SignatureView> of(long contestId, String seat) {
        return of(contestId).stream().filter(s -> s.judge().equals(seat)).findFirst();
    }

    /** SHA-256 over the canonical form of the seat's own marks, 64 hexadecimal digits. */
    public String fingerprint(long contestId, String seat) {
        return fingerprint(contests.get(contestId).slug(), contestId, seat);
    }

    /**
     * Signs with the finger.
     *
     * @param shown fingerprint of the marks that stood on the page
     * @throws org.saimahui.document.InvalidInputException for strokes that are none, or too many
     * @throws ConflictException {@code SIGN_NOT_NOW} unless the contest is closed and not released, {@code SIGN_NOTHING}
     *     without a card, {@code SIGN_OTHER_MARKS} when the marks are not those of the page
     */
    @Transactional
    public void sign(long contestId, String seat, String shown, String strokes) {
        store(contestId, seat, shown, Strokes.read(strokes));
    }

    /** Confirms by a button, for whoever cannot draw; recorded as such. Throws what {@link #sign} throws. */
    @Transactional
    public void confirm(long contestId, String seat, String shown) {
        store(contestId, seat, shown, new Strokes(""));
    }

    private void store(long contestId, String seat, String shown, Strokes strokes) {
        ContestView contest = contests.lock(contestId);
        if (!contest.isBeingChecked()) {
            throw new ConflictException("SIGN_NOT_NOW");
        }
        if (cards.ofJudge(contestId, seat).isEmpty()) {
            throw new ConflictException("SIGN_NOTHING");
        }
        String fingerprint = fingerprint(contest.slug(), contestId, seat);
        if (!fingerprint.equals(shown)) {
            throw new ConflictException("SIGN_OTHER_MARKS");
        }
        Judge judge = panel.judge(contestId, seat).orElseThrow();
        signatures.save(new JudgeSignature(
                contestId, judge.id(), strokes, fingerprint, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("fingerprint", fingerprint);
        signed.put("drawn", !strokes.path().isEmpty());
        audit.record(contest.slug(), "MARKS_SIGNED", Subject.judge(seat), null, signed, null);
    }

    private SignatureView view(String slug, long contestId, Judge judge, JudgeSignature signature) {
        return new SignatureView(
                judge.code(),
                judge.toView(Set.of()).name(),
                signature.path(),
                signature.fingerprint(),
                signature.signedAt(),
                signature.fingerprint().equals(fingerprint(slug, contestId, judge.code())));
    }

    private String fingerprint(String slug, long contestId, String seat) {
        List<Map<String, Object>> own = cards.ofJudge(contestId, seat).stream()
                .sorted(Comparator.comparingInt(ScorecardReceipt::presenter))
                .map(card -> Map.<String, Object>of(
                        "presenter", card.presenter(), "marks", card.marks(), "total", card.total()))
                .toList();
        return CanonicalJson.fingerprint(Map.of("contest", slug, "judge", seat, "cards", own));
    }
}
