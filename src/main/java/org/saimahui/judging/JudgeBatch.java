package org.saimahui.judging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.Reviewed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many seats at once, told apart by their codes, under the same checks as {@link JudgeService}. */
@Service
@Transactional(readOnly = true)
public class JudgeBatch {

    private final PanelRows panel;

    private final ContestService contests;

    private final CardRules rules;

    private final AuditLog audit;

    JudgeBatch(PanelRows panel, ContestService contests, CardRules rules, AuditLog audit) {
        this.panel = panel;
        this.contests = contests;
        this.rules = rules;
        this.audit = audit;
    }

    /** What each seat would become: added when the contest has no such code, else edited; nothing is stored. */
    public List<Reviewed<JudgeFacts>> review(long contestId, List<JudgeFacts> rows) {
        ContestView contest = contests.get(contestId);
        Set<String> panels = rules.panels(contestId).keySet();
        Map<String, Judge> present = present(contestId);
        return rows.stream()
                .map(facts -> review(contest, panels, present.get(JudgeGuard.code(facts)), facts))
                .toList();
    }

    /**
     * Stores seats in the caller's transaction, after the contest's version was raised. Edits leave a record each; the
     * caller records the whole.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(long contestId, List<JudgeFacts> rows) {
        ContestView contest = contests.get(contestId);
        Set<String> panels = rules.panels(contestId).keySet();
        Map<String, Judge> present = present(contestId);
        for (JudgeFacts row : rows) {
            Judge judge = present.get(JudgeGuard.code(row));
            Reviewed<JudgeFacts> reviewed = review(contest, panels, judge, row);
            JudgeFacts facts = reviewed.orThrow();
            if (judge == null) {
                Judge added = panel.add(new Judge(contestId, facts));
                audit.keep(contest.slug(), added.rowName(), added.row());
            } else if (!reviewed.isUnchanged()) {
                Map<String, Object> before = judge.facts();
                judge.fill(facts);
                audit.record(contest.slug(), "JUDGE_EDITED", Subject.judge(facts.code()), before, judge.facts(), null);
                audit.keep(contest.slug(), judge.rowName(), judge.row());
            }
        }
    }

    private static Reviewed<JudgeFacts> review(
            ContestView contest, Set<String> panels, @Nullable Judge judge, JudgeFacts row) {
        JudgeFacts before = judge == null ? null : judge.whole();
        return Reviewed.of(before, () -> {
            JudgeFacts facts = JudgeGuard.checked(row, panels);
            if (before == null) {
                JudgeGuard.requireFree(facts.code());
                JudgeGuard.requireOpenPanel(contest);
            } else if (!facts.equals(before)) {
                JudgeGuard.requireEditable(contest, before.panel(), facts.panel());
            }
            return facts;
        });
    }

    private Map<String, Judge> present(long contestId) {
        return panel.judges(contestId).stream().collect(Collectors.toMap(Judge::code, Function.identity()));
    }
}
