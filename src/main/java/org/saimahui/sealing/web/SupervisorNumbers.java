package org.saimahui.sealing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.EveningSettings.Prize;
import org.saimahui.contest.VoteAccess;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.points.TimeReasons;
import org.saimahui.presenter.PresenterView;
import org.saimahui.sums.ResultSheet;
import org.saimahui.voting.TicketCounts;
import org.saimahui.voting.TicketService;
import org.springframework.stereotype.Component;

/**
 * What the supervisor's key is turned on, as it is now and to be read only: closed markings, points by hand, how the ballots
 * balance, what is to be checked, and who would get which prize. Of an open marking there is nothing in it.
 */
@Component
class SupervisorNumbers {

    private final ReleaseChecks checks;

    private final AdjustmentService adjustments;

    private final TimeReasons reasons;

    private final TicketService tickets;

    SupervisorNumbers(ReleaseChecks checks, AdjustmentService adjustments, TimeReasons reasons, TicketService tickets) {
        this.checks = checks;
        this.adjustments = adjustments;
        this.reasons = reasons;
        this.tickets = tickets;
    }

    /**
     * The numbers, ready to be shown.
     *
     * @param sheet by place; without rows where the rule ranks nobody
     * @param points by hand, whether they count or not
     * @param ballots null where the audience does not vote
     * @param byTicket whether ballots need a printed code
     * @param checks empty before the contest is closed
     * @param prizes empty before the contest is closed, and where none are given
     */
    record View(
            ResultSheet sheet,
            List<Points> points,
            @Nullable TicketCounts ballots,
            boolean byTicket,
            List<ReleasePageView.Check> checks,
            List<Won> prizes) {}

    /**
     * Points added or taken.
     *
     * @param who number and name
     * @param points with sign
     * @param reason in the reader's language where the clock gave it
     */
    record Points(AdjustmentView it, String who, String points, String reason) {}

    /** A prize and those whose places it is for, the best first; nobody where none of them has a place. */
    record Won(String prize, List<String> who) {}

    View of(Situation now, Locale locale) {
        boolean over = now.is(ContestState.CLOSED) || now.is(ContestState.RELEASED);
        ResultSheet sheet = checks.sheet(now);
        return new View(
                sheet,
                adjustments.list(now.contest().id()).stream()
                        .map(it -> points(it, now, locale))
                        .toList(),
                now.parts().audience() ? tickets.counts(now.contest().id()) : null,
                now.contest().voteAccess() == VoteAccess.TICKET,
                over ? checks.list(now) : List.of(),
                over ? prizes(now.contest().settings().prizes(), sheet) : List.of());
    }

    private Points points(AdjustmentView it, Situation now, Locale locale) {
        String sign = it.points().signum() > 0 ? "+" : "";
        return new Points(
                it,
                now.presenter(it.presenter()).map(SupervisorNumbers::named).orElse(String.valueOf(it.presenter())),
                sign + it.points().toPlainString().replace('-', '\u2212'),
                reasons.say(it.reason(), locale));
    }

    private static String named(PresenterView presenter) {
        return presenter.number() + " " + presenter.name();
    }

    private static List<Won> prizes(List<Prize> prizes, ResultSheet sheet) {
        List<Won> won = new ArrayList<>();
        int end = 0;
        for (Prize prize : prizes) {
            int from = end + 1;
            end += prize.places();
            int to = end;
            won.add(new Won(
                    prize.name(),
                    sheet.rows().stream()
                            .filter(row -> row.place() != null && row.place() >= from && row.place() <= to)
                            .map(row -> row.number() + " " + row.name())
                            .toList()));
        }
        return won;
    }
}
