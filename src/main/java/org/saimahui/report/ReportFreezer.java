package org.saimahui.report;

import org.saimahui.rule.RuleLocked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The first mark of the evening freezes what is public, in the transaction that stores the mark. */
@Component
class ReportFreezer {

    private final ReportRepository reports;

    ReportFreezer(ReportRepository reports) {
        this.reports = reports;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RuleLocked locked) {
        reports.findByContestIdOrderByPresenterId(locked.contestId()).forEach(Report::freeze);
    }
}
