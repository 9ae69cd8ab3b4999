package org.saimahui.points.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.account.OrganiserService;
import org.saimahui.audit.Actor;
import org.saimahui.contest.ContestView;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentState;
import org.saimahui.points.AdjustmentView;
import org.saimahui.points.ClockPenalties;
import org.saimahui.points.TimeReasons;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the page of adjustments together: what waits, what there is, and what the reader may do about each. */
@Component
class AdjustmentsPage {

    private final PresenterService presenters;

    private final AdjustmentService adjustments;

    private final ClockPenalties clocked;

    private final OrganiserService organisers;

    private final TimeReasons reasons;

    AdjustmentsPage(
            PresenterService presenters,
            AdjustmentService adjustments,
            ClockPenalties clocked,
            OrganiserService organisers,
            TimeReasons reasons) {
        this.clocked = clocked;
        this.reasons = reasons;
        this.presenters = presenters;
        this.adjustments = adjustments;
        this.organisers = organisers;
    }

    AdjustmentsView view(ContestView contest) {
        List<PresenterView> people = presenters.list(contest.id());
        Map<Integer, PresenterView> byNumber =
                people.stream().collect(Collectors.toMap(PresenterView::number, Function.identity()));
        boolean over = contest.isSettled();
        Set<Long> ownHand = clocked.all(contest).stream()
                .filter(ClockPenalties.Proposed::own)
                .map(proposed -> proposed.points().id())
                .collect(Collectors.toSet());
        Map<Boolean, List<AdjustmentsView.Row>> rows = adjustments.list(contest.id()).stream()
                .map(a -> row(a, byNumber.get(a.presenter()), over, ownHand.contains(a.id())))
                .collect(Collectors.partitioningBy(row -> row.it().waits()));
        return new AdjustmentsView(
                people, rows.get(true), rows.get(false), organisers.list().size() < 2, over);
    }

    private AdjustmentsView.Row row(AdjustmentView a, PresenterView person, boolean over, boolean ownHand) {
        String me = Actor.acting().label();
        String points = (a.points().signum() > 0 ? "+" : "")
                + a.points().toPlainString().replace('-', '−');
        boolean waits = !over && a.waits();
        boolean asked = me.equals(a.askedBy());
        boolean mayWithdraw = a.state() == AdjustmentState.COUNTS
                || (a.state() == AdjustmentState.PROPOSED && me.equals(a.proposedBy()));
        return new AdjustmentsView.Row(
                a,
                person,
                points,
                reasons.say(a.reason(), LocaleContextHolder.getLocale()),
                waits && !asked && !ownHand,
                waits && (!asked || a.state() == AdjustmentState.RETRACTING),
                !waits ? null : asked ? "stage.adjustment.own" : ownHand ? "clock.confirm.elsewhere" : null,
                !over && mayWithdraw);
    }
}
