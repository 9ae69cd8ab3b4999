package org.saimahui.exchange;

import java.util.List;
import java.util.Map;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.rule.RuleLocked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the first mark fixes with the rule goes into the record, in the transaction that stores the mark: the numbers of the
 * people change no more from there on, and what the record has of them before goes by numbers of then.
 */
@Component
class BasisRecord {

    private final ContestService contests;

    private final ContestExporter exporter;

    private final JudgeService judges;

    private final AuditLog audit;

    BasisRecord(ContestService contests, ContestExporter exporter, JudgeService judges, AuditLog audit) {
        this.contests = contests;
        this.exporter = exporter;
        this.judges = judges;
        this.audit = audit;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RuleLocked locked) {
        ContestView contest = contests.get(locked.contestId());
        List<Map<String, Object>> people = exporter.people(contest.id()).stream()
                .map(person -> Basis.kept(ContestFileWriter.person(person)))
                .toList();
        List<Map<String, Object>> panel = exporter.judges(contest.id()).stream()
                .map(seat -> Basis.keptJudge(ContestFileWriter.seat(seat)))
                .toList();
        audit.record(
                contest.slug(),
                Basis.FIXED,
                Subject.PRESENTERS,
                null,
                Basis.kept(people, panel, contest.settings().toDocument()),
                null);
        judges.keepAll(contest.id());
    }
}
