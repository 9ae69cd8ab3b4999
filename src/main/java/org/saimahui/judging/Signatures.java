package org.saimahui.judging;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.KeptRows;
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
public class Signatures implements KeptRows {

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

    /** Of all who have signed, by seat: under the marks as they are, else the last one under others. */
    public List<SignatureView> of(long contestId) {
        String slug = contests.get(contestId).slug();
        Comparator<SignatureView> lastOfAll =
                Comparator.comparing(SignatureView::current).thenComparing(SignatureView::at);
        return all(contestId, judge -> fingerprint(slug, contestId, judge)).stream()
                .collect(Collectors.groupingBy(SignatureView::judge, TreeMap::new, Collectors.maxBy(lastOfAll)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Those under marks as they were released, by seat; whoever had signed others is not in it.
     *
     * @param rule in force then
     * @param released marks by seat, then by running number
     */
    public List<SignatureView> under(
            long contestId, CardRule rule, Map<String, Map<Integer, Map<String, BigDecimal>>> released) {
        String slug = contests.get(contestId).slug();
        Map<String, String> fingerprints = new HashMap<>();
        released.forEach((seat, marks) -> fingerprints.put(seat, fingerprint(slug, seat, cards(rule, marks))));
        return all(contestId, judge -> fingerprints.getOrDefault(judge, "")).stream()
                .filter(SignatureView::current)
                .sorted(Comparator.comparing(SignatureView::judge))
                .toList();
    }

    /** @param expected the fingerprint of the marks that are asked for, by seat */
    private List<SignatureView> all(long contestId, UnaryOperator<String> expected) {
        Map<Long, Judge> judges =
                panel.judges(contestId).stream().collect(Collectors.toMap(Judge::id, Function.identity()));
        Map<Long, String> fingerprints = new HashMap<>();
        return signatures.findByContestIdOrderBySignedAt(contestId).stream()
                .map(signature -> {
                    Judge judge = judges.get(signature.judgeId());
                    String now = fingerprints.computeIfAbsent(judge.id(), id -> expected.apply(judge.code()));
                    return view(judge, signature, now);
                })
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
        store(contestId, seat, shown, Strokes.NONE);
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
        JudgeSignature signature = signatures.save(new JudgeSignature(
                contestId, judge.id(), strokes, fingerprint, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("fingerprint", fingerprint);
        signed.put("drawn", !strokes.path().isEmpty());
        audit.record(contest.slug(), "MARKS_SIGNED", Subject.judge(seat), null, signed, null);
        audit.keep(contest.slug(), name(seat, signature), signature.row());
    }

    /** What the row is called that the record keeps. */
    private static String name(String seat, JudgeSignature signature) {
        return "signature/" + seat + '/' + signature.fingerprint();
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        Map<Long, Judge> judges =
                panel.judges(contestId).stream().collect(Collectors.toMap(Judge::id, Function.identity()));
        return signatures.findByContestIdOrderBySignedAt(contestId).stream()
                .collect(Collectors.toMap(
                        signature -> name(judges.get(signature.judgeId()).code(), signature), JudgeSignature::row));
    }

    private static SignatureView view(Judge judge, JudgeSignature signature, String now) {
        return new SignatureView(
                judge.code(),
                judge.toView(Set.of()).name(),
                signature.path(),
                signature.fingerprint(),
                signature.signedAt(),
                signature.fingerprint().equals(now));
    }

    private String fingerprint(String slug, long contestId, String seat) {
        List<Map<String, Object>> own = cards.ofJudge(contestId, seat).stream()
                .sorted(Comparator.comparingInt(ScorecardReceipt::presenter))
                .map(card -> Map.<String, Object>of(
                        "presenter", card.presenter(), "marks", card.marks(), "total", card.total()))
                .toList();
        return fingerprint(slug, seat, own);
    }

    private static List<Map<String, Object>> cards(CardRule rule, Map<Integer, Map<String, BigDecimal>> marks) {
        return new TreeMap<>(marks)
                .entrySet().stream()
                        .map(card -> Map.<String, Object>of(
                                "presenter", card.getKey(),
                                "marks", rule.print(card.getValue()),
                                "total", rule.printTotal(rule.total(card.getValue()))))
                        .toList();
    }

    private static String fingerprint(String slug, String seat, List<Map<String, Object>> cards) {
        return CanonicalJson.fingerprint(Map.of("contest", slug, "judge", seat, "cards", cards));
    }
}
