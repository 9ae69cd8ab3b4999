package org.saimahui.stage.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.saimahui.voting.TicketService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the contest's page together. */
@Component
class ContestPage {

    private static final List<String> BEFORE = List.of(
            "edit",
            "import",
            "presenters",
            "reports",
            "judges",
            "rule",
            "achievements",
            "coefficients",
            "cards",
            "tickets",
            "print");

    private static final List<String> EVENING =
            List.of("console", "screen", "adjustments", "programme", "wall", "vote");

    private static final List<String> AFTER = List.of("standings", "analysis", "release", "audit");

    private static final List<String> RELEASED = List.of("results", "standings", "analysis", "release", "audit");

    /** Pages that everybody may open, below the contest's public address. */
    private static final Map<String, String> PUBLIC =
            Map.of("programme", "", "wall", "/reports", "vote", "/vote", "screen", "/screen", "results", "/results");

    private final StageService stage;

    private final JudgeService judges;

    private final ReportService reports;

    private final TicketService codeCounts;

    private final Phrases phrases;

    ContestPage(
            StageService stage, JudgeService judges, ReportService reports, TicketService codeCounts, Phrases phrases) {
        this.stage = stage;
        this.judges = judges;
        this.reports = reports;
        this.codeCounts = codeCounts;
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
                groups(now, tickets),
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

    private List<ContestPageView.Group> groups(Situation now, boolean tickets) {
        ContestView contest = now.contest();
        Map<String, List<ContestPageView.Check>> checks = checks(now, tickets);
        boolean released = contest.state() == ContestState.RELEASED;
        return List.of(
                group("before", contest, checks, BEFORE),
                group("evening", contest, checks, EVENING),
                group("after", contest, checks, released ? RELEASED : AFTER));
    }

    private static ContestPageView.Group group(
            String name, ContestView contest, Map<String, List<ContestPageView.Check>> checks, List<String> rooms) {
        return new ContestPageView.Group(
                name,
                rooms.stream()
                        .map(room -> new ContestPageView.Room(
                                room, href(contest.slug(), room), checks.getOrDefault(room, List.of())))
                        .toList());
    }

    private static String href(String slug, String room) {
        return PUBLIC.containsKey(room) ? "/c/" + slug + PUBLIC.get(room) : "/organise/" + slug + "/" + room;
    }

    /** What an evening needs, by the page where it is done. */
    private Map<String, List<ContestPageView.Check>> checks(Situation now, boolean tickets) {
        ContestView contest = now.contest();
        long active = now.presenters().stream().filter(PresenterView::isActive).count();
        long approved = reports.approvedAll(contest.id()).size();
        Map<String, List<ContestPageView.Check>> checks = new HashMap<>();
        checks.put("edit", check(contest.startsAt() != null && !contest.venue().isEmpty(), "facts"));
        checks.put("rule", check(now.parts().known(), "rule"));
        checks.put("presenters", check(active > 0, "presenters", active));
        checks.put("reports", check(approved >= active && active > 0, "reports", approved, active));
        if (now.parts().judged()) {
            int seats = judges.list(contest.id()).size();
            checks.put("judges", check(seats > 0, "judges", seats));
            checks.put("cards", check(contest.orderFixed(), "cards"));
        }
        if (now.parts().audienceWeighs()) {
            long codes = codeCounts.counts(contest.id()).made();
            checks.put("tickets", tickets ? check(false, "tickets") : check(codes > 0, "codes", codes));
        }
        checks.put("programme", check(contest.published(), "published"));
        return checks;
    }

    private List<ContestPageView.Check> check(boolean done, String what, Object... args) {
        return List.of(
                new ContestPageView.Check(done, phrases.of("stage.check." + what + (done ? ".done" : ".open"), args)));
    }
}
