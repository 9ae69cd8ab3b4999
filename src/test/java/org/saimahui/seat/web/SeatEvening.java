package org.saimahui.seat.web;

import java.util.List;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.TurnService;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatCardService;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A live evening with two seats, and phones that sit down on them. */
public abstract class SeatEvening {

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected ContestService contests;

    @Autowired
    protected ContestCourse course;

    @Autowired
    protected ScorecardService scorecards;

    @Autowired
    protected SeatCardService cards;

    @Autowired
    private TurnService turns;

    @Autowired
    protected Evenings evenings;

    @Autowired
    private TransactionTemplate transaction;

    protected ContestView evening() {
        ContestView contest = evenings.live();
        evenings.seat(contest, "J1", "评委一");
        evenings.seat(contest, "J2", "评委二");
        return contest;
    }

    protected IssuedCard card(ContestView contest, String seat) {
        return cards.issue(contest.id(), List.of(seat)).get(0);
    }

    protected static String token(IssuedCard card) {
        return card.url().substring(card.url().indexOf('#') + 1);
    }

    protected SeatDevice sitting(IssuedCard card) {
        SeatDevice device = new SeatDevice(mvc);
        device.get("/seat");
        device.json("POST", "/api/v1/seat", "{\"token\": \"" + token(card) + "\"}");
        return device;
    }

    protected void call(ContestView contest, int presenter) {
        stage(contest, presenter, () -> turns.call(contest.id(), presenter));
    }

    protected void openMarking(ContestView contest, int presenter) {
        stage(contest, presenter, () -> turns.openMarking(contest.id(), presenter));
    }

    protected void closeMarking(ContestView contest, int presenter) {
        stage(contest, presenter, () -> turns.closeMarking(contest.id(), presenter));
    }

    private void stage(ContestView contest, int presenter, Runnable step) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            step.run();
            course.putOnStage(contest.id(), presenter);
        });
    }

    protected static String api(ContestView contest, int presenter) {
        return "/api/v1/contests/" + contest.slug() + "/scorecards/" + presenter;
    }
}
