package org.saimahui.rule;

import java.util.Optional;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InputProblems;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.springframework.stereotype.Component;

/**
 * Judges and the public read names, not codes, so whoever writes a rule names each criterion and panel. A contest file
 * may leave them out; what came in without a name may stay so and is only pointed at.
 */
@Component
class NamesGuard implements RuleGuard {

    private final ContestService contests;

    private final RuleVersions versions;

    NamesGuard(ContestService contests, RuleVersions versions) {
        this.contests = contests;
        this.versions = versions;
    }

    @Override
    public void check(long contestId, ScoringRule next, InputProblems refusals, InputProblems warnings) {
        Optional<ScoringRule> now = contests.find(contestId)
                .filter(contest -> contest.ruleNumber() > 0)
                .map(contest -> versions.get(contest, contest.ruleNumber()).rule());
        for (int i = 0; i < next.criteria().size(); i++) {
            Criterion criterion = next.criteria().get(i);
            boolean before = now.flatMap(rule -> rule.criterion(criterion.code()))
                    .filter(old -> old.name().isBlank())
                    .isPresent();
            check("/criteria/" + i, criterion.name(), criterion.code(), before ? warnings : refusals);
        }
        for (int i = 0; i < next.panels().size(); i++) {
            PanelRule panel = next.panels().get(i);
            boolean before = now.flatMap(rule -> rule.panel(panel.code()))
                    .filter(old -> old.name().isBlank())
                    .isPresent();
            check("/panels/" + i, panel.name(), panel.code(), before ? warnings : refusals);
        }
    }

    private static void check(String at, String name, String code, InputProblems found) {
        if (name.isBlank()) {
            found.add("MISSING_NAME", at + "/name", code);
        }
    }
}
