package org.saimahui.stage.web;

import java.util.ArrayList;
import java.util.List;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.judging.JudgeService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.ReportService;
import org.saimahui.stage.Availability;
import org.saimahui.stage.Command;
import org.saimahui.stage.NextStep;
import org.saimahui.stage.Situation;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the contest's page together. */
@Component
class ContestPage {

    private final StageService stage;

    private final JudgeService judges;

    private final ReportService reports;

    private final Phrases phrases;

    ContestPage(StageService stage, JudgeService judges, ReportService reports, Phrases phrases) {
        this.stage = stage;
        this.judges = judges;
        this.reports = reports;
        this.phrases = phrases;
    }

    @Transactional(readOnly = true)
    ContestPageView view(long contestId) {
        Situation now = stage.situation(contestId);
        ContestView contest = now.contest();
        ConsolePage.Buttons buttons = new ConsolePage.Buttons(now, new Availability(now), phrases);
        boolean tickets = now.parts().audienceWeighs() && contest.voteAccess() == VoteAccess.OPEN;
        return new ContestPageView(
                now,
                life(contest.state()),
                checks(now, tickets),
                buttons.of(contest.published() ? Command.UNPUBLISH : Command.PUBLISH, null),
                NextStep.after(now).map(buttons::next).orElse(null),
                tickets);
    }

    private List<ContestPageView.Step> life(ContestState state) {
        List<ContestPageView.Step> life = new ArrayList<>();
        for (ContestState step : ContestState.values()) {
            int order = step.compareTo(state);
            life.add(new ContestPageView.Step(
                    phrases.of("stage.state." + step), order < 0 ? "done" : order == 0 ? "now" : "later"));
        }
        return life;
    }

    private List<ContestPageView.Check> checks(Situation now, boolean tickets) {
        ContestView contest = now.contest();
        long active = now.presenters().stream().filter(PresenterView::isActive).count();
        long approved = reports.approvedAll(contest.id()).size();
        List<ContestPageView.Check> checks = new ArrayList<>();
        boolean facts = contest.startsAt() != null && !contest.venue().isEmpty();
        checks.add(check(facts, "facts", "/edit"));
        checks.add(check(now.parts().known(), "rule", "/rule"));
        checks.add(check(active > 0, "presenters", "/presenters", active));
        checks.add(check(approved >= active && active > 0, "reports", "/reports", approved, active));
        if (now.parts().judged()) {
            int seats = judges.list(contest.id()).size();
            checks.add(check(seats > 0, "judges", "/judges", seats));
            checks.add(check(contest.orderFixed(), "cards", "/cards"));
        }
        if (now.parts().audienceWeighs()) {
            checks.add(check(!tickets, "tickets", "/tickets"));
        }
        checks.add(check(contest.published(), "published", ""));
        return checks;
    }

    private ContestPageView.Check check(boolean done, String what, String room, Object... args) {
        return new ContestPageView.Check(
                done, phrases.of("stage.check." + what + (done ? ".done" : ".open"), args), room);
    }
}
