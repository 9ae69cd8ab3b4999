package org.saimahui.preflight;

import java.util.List;
import java.util.Set;
import org.saimahui.command.Situation;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.Trials;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether every judge has tried the card, which is done on the seat's own page until somebody is called. */
@Component
@Order(31)
class TrialCheck implements PreflightCheck {

    private final Trials trials;

    private final JudgeService judges;

    private final Lines lines;

    TrialCheck(Trials trials, JudgeService judges, Lines lines) {
        this.trials = trials;
        this.judges = judges;
        this.lines = lines;
    }

    @Override
    public List<Finding> look(Situation now) {
        long contestId = now.contest().id();
        List<String> all = judges.list(contestId).stream().map(JudgeView::code).toList();
        if (all.isEmpty() || !trials.isOpen(now.contest())) {
            return List.of();
        }
        Set<String> tried = trials.of(contestId);
        return tried.containsAll(all)
                ? lines.green("tried", "all", all.size())
                : lines.amber("tried", "some", "/help/judge#try", tried.size(), all.size());
    }
}
