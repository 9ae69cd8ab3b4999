package org.saimahui.points.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.account.OrganiserService;
import org.saimahui.audit.Actor;
import org.saimahui.contest.ContestView;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentState;
import org.saimahui.points.AdjustmentView;
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

    private final OrganiserService organisers;

    private final TimeReasons reasons;

    AdjustmentsPage(
            PresenterService presenters,
            AdjustmentService adjustments,
            OrganiserService organisers,
            TimeReasons reasons) {
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
        Map<Boolean, List<AdjustmentsView.Row>> rows = adjustments.list(contest.id()).stream()
                .map(a -> row(a, byNumber.get(a.presenter()), over))
                .collect(Collectors.partitioningBy(row -> row.it().waits()));
        return new AdjustmentsView(
                people, rows.get(true), rows.get(false), organisers.list().size() < 2, over);
    }

    private AdjustmentsView.Row row(AdjustmentView a, PresenterView person, boolean over) {
        String me = Actor.acting().label();
        String points = (a.points().signum() > 0 ? "+" : "")
                + a.points().toPlainString().replace('-', '−');
        boolean own = me.equals(a.proposedBy());
        boolean mayWithdraw = a.state() == AdjustmentState.COUNTS || (a.state() == AdjustmentState.PROPOSED && own);
        return new AdjustmentsView.Row(
                a,
                person,
                points,
                reasons.say(a.reason(), LocaleContextHolder.getLocale()),
                !over && a.waits() && !me.equals(a.askedBy()),
                !over && mayWithdraw);
    }
}
