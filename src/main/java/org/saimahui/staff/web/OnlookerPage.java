package org.saimahui.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.saimahui.staff.StaffService;
import org.springframework.ui.Model;

/** What a member of the staff sees of the evening: who is on stage and who comes next. It follows the stage by itself. */
class OnlookerPage implements RolePage {

    private final SeatRole role;

    private final ContestService contests;

    private final PresenterService presenters;

    private final StaffService staff;

    OnlookerPage(SeatRole role, ContestService contests, PresenterService presenters, StaffService staff) {
        this.role = role;
        this.contests = contests;
        this.presenters = presenters;
        this.staff = staff;
    }

    @Override
    public SeatRole role() {
        return role;
    }

    @Override
    public String show(SeatPrincipal seat, HttpServletRequest request, Locale locale, Model model) {
        ContestView contest = contests.get(seat.contestId());
        List<PresenterView> people = presenters.inRunningOrder(contest.id());
        boolean running = contest.state() == ContestState.LIVE;
        model.addAttribute("contest", contest);
        model.addAttribute("seat", seat.seat());
        model.addAttribute("live", role.path() + "/live");
        model.addAttribute("name", name(contest.id(), seat.seat()));
        model.addAttribute("onStage", running ? first(people, PresenterView::isOnStage) : null);
        model.addAttribute("next", running ? first(people, p -> p.turn() == Turn.WAITING) : null);
        return "staff/onlooker";
    }

    private String name(long contestId, String seat) {
        return staff.of(contestId).entrySet().stream()
                .filter(post -> post.getKey().code().equals(seat))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static @Nullable PresenterView first(List<PresenterView> people, Predicate<PresenterView> which) {
        return people.stream()
                .filter(PresenterView::isActive)
                .filter(which)
                .findFirst()
                .orElse(null);
    }
}
