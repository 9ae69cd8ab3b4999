package org.saimahui.judging;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.KeptRows;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.shared.Characters;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Names;
import org.saimahui.shared.Namesake;
import org.saimahui.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the judges' seats and their recusals. Every change raises the contest's version and leaves a record. */
@Service
@Transactional(readOnly = true)
public class JudgeService implements KeptRows {

    /** What the names of its rows begin with in the record. */
    static final String KIND = "judge";

    private final PanelRows panel;

    private final RecusalDesk recusals;

    private final ScorecardRepository cards;

    private final ContestService contests;

    private final CardRules rules;

    private final AuditLog audit;

    private final ApplicationEventPublisher events;

    JudgeService(
            PanelRows panel,
            RecusalDesk recusals,
            ScorecardRepository cards,
            ContestService contests,
            CardRules rules,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.panel = panel;
        this.recusals = recusals;
        this.cards = cards;
        this.contests = contests;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
    }

    /** All seats of a contest, by code: J2 before J10. */
    public List<JudgeView> list(long contestId) {
        Map<Long, Set<Integer>> numbers = recusals.numbers(contestId);
        return panel.judges(contestId).stream()
                .map(j -> j.toView(numbers.getOrDefault(j.id(), Set.of())))
                .sorted(Comparator.comparing((JudgeView j) -> j.code().length()).thenComparing(JudgeView::code))
                .toList();
    }

    /** The panels of the rule in force, code to name, in the rule's order. */
    public Map<String, String> panels(long contestId) {
        return rules.panels(contestId);
    }

    /** @throws NotFoundException when the contest has no such seat */
    public JudgeView get(long contestId, String code) {
        Judge judge = entity(contestId, code);
        return judge.toView(recusals.numbers(contestId).getOrDefault(judge.id(), Set.of()));
    }

    /**
     * Who sits on another seat and may be one and the same as somebody about to be seated: of the same name, or nearly.
     * Nobody where the name of the seat stays.
     */
    public Optional<JudgeView> namesake(long contestId, JudgeFacts facts) {
        Namesake person = Namesake.of(facts.name(), facts.organisation());
        List<JudgeView> seats = list(contestId);
        boolean stays = seats.stream()
                .anyMatch(j -> j.code().equals(facts.code()) && Names.readTheSame(j.name(), facts.name()));
        return seats.stream()
                .filter(other -> !stays && !other.code().equals(facts.code()))
                .filter(other -> person.isNear(Namesake.of(other.name(), other.organisation())))
                .findFirst();
    }

    /**
     * Adds a seat.
     *
     * @throws ConflictException {@code PEOPLE_FIXED} after the first mark, {@code SEAT_TAKEN} when the code is in use, or
     *     another one that is called the same
     * @throws org.saimahui.document.InvalidInputException naming each bad field
     */
    @Transactional
    public JudgeView add(long contestId, @Nullable Long expectedVersion, JudgeFacts facts) {
        JudgeFacts checked = checked(contestId, facts);
        JudgeGuard.requireFree(checked.code());
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = requireOpenPanel(contestId);
        JudgeGuard.requireOneChief(checked, panel.judges(contestId));
        panel.judges(contestId).stream()
                .filter(other -> SeatNames.areCalledAlike(other.code(), checked.code()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ConflictException("SEAT_TAKEN", other.code());
                });
        Judge judge = panel.add(new Judge(contestId, checked));
        audit.record(contest.slug(), "JUDGE_ADDED", Subject.judge(checked.code()), null, judge.facts(), null);
        audit.keep(contest.slug(), judge.rowName(), judge.row());
        return judge.toView(Set.of());
    }

    /**
     * Changes the person on a seat, at any time before release; the panel only until the first mark. The code stays.
     *
     * @param reason why another person sits there; may be empty
     */
    @Transactional
    public void edit(long contestId, @Nullable Long expectedVersion, JudgeFacts facts, @Nullable String reason) {
        JudgeFacts checked = checked(contestId, facts);
        Text text = new Text();
        String why = text.line("/reason", reason == null ? "" : reason, 500, false);
        text.orThrow();
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        Judge judge = entity(contestId, checked.code());
        JudgeGuard.requireEditable(contest, judge.panel(), checked.panel());
        JudgeGuard.requireOneChief(checked, panel.judges(contestId));
        Map<String, Object> before = judge.facts();
        judge.fill(checked);
        audit.record(contest.slug(), "JUDGE_EDITED", Subject.judge(checked.code()), before, judge.facts(), why);
        audit.keep(contest.slug(), judge.rowName(), judge.row());
    }

    /** Removes a seat without marks. @throws ConflictException {@code PEOPLE_FIXED} after the first mark */
    @Transactional
    public void remove(long contestId, @Nullable Long expectedVersion, String code) {
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = requireOpenPanel(contestId);
        Judge judge = entity(contestId, code);
        if (cards.existsByContestIdAndJudgeId(contestId, judge.id())) {
            throw new ConflictException("PEOPLE_FIXED");
        }
        audit.record(contest.slug(), "JUDGE_REMOVED", Subject.judge(code), judge.facts(), null, null);
        audit.keep(contest.slug(), judge.rowName(), null);
        panel.remove(judge);
        events.publishEvent(new JudgeRemoved(contestId, code));
    }

    /** All seats as they are go into the record, with an entry of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepAll(long contestId) {
        String slug = contests.get(contestId).slug();
        rows(contestId).forEach((name, row) -> audit.keep(slug, name, row));
        audit.keepWhole(slug, KIND);
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        return panel.judges(contestId).stream().collect(Collectors.toMap(Judge::rowName, Judge::row));
    }

    /**
     * Declares that a judge does not mark a presenter. A card that was sent while marking is still open counts no more.
     *
     * @throws ConflictException {@code CARD_STORED} when the judge's card for that presenter is in and marking is closed
     */
    @Transactional
    public void recuse(long contestId, String code, int presenter, String reason) {
        recusals.declare(contestId, entity(contestId, code), presenter, reason);
    }

    /** Takes a recusal back, with the reason. @throws NotFoundException when none was declared */
    @Transactional
    public void unrecuse(long contestId, String code, int presenter, String reason) {
        recusals.takeBack(contestId, entity(contestId, code), presenter, reason);
    }

    /** Every recusal of a contest with its reason, by seat and presenter. */
    public List<RecusalView> recusals(long contestId) {
        Map<Long, String> codes = panel.judges(contestId).stream().collect(Collectors.toMap(Judge::id, Judge::code));
        return recusals.list(contestId, codes);
    }

    private JudgeFacts checked(long contestId, JudgeFacts facts) {
        return JudgeGuard.checked(facts, rules.panels(contestId).keySet());
    }

    private ContestView requireOpenPanel(long contestId) {
        ContestView contest = contests.get(contestId);
        JudgeGuard.requireOpenPanel(contest);
        return contest;
    }

    private Judge entity(long contestId, String code) {
        return Optional.of(code)
                .filter(Characters::canBeAskedFor)
                .flatMap(asked -> panel.judge(contestId, asked))
                .orElseThrow(() -> new NotFoundException("judge " + code + " of contest " + contestId));
    }
}
