package org.saimahui.judging;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.shared.Characters;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the judges' seats and their recusals. Every change raises the contest's version and leaves a record. */
@Service
@Transactional(readOnly = true)
public class JudgeService {

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
     * Adds a seat.
     *
     * @throws ConflictException {@code PEOPLE_FIXED} after the first mark, {@code SEAT_TAKEN} when the code is in use
     * @throws org.saimahui.document.InvalidInputException naming each bad field
     */
    @Transactional
    public JudgeView add(long contestId, @Nullable Long expectedVersion, JudgeFacts facts) {
        JudgeFacts checked = checked(contestId, facts);
        JudgeGuard.requireFree(checked.code());
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = requireOpenPanel(contestId);
        JudgeGuard.requireOneChief(checked, panel.judges(contestId));
