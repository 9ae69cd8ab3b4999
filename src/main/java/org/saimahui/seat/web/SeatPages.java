package org.saimahui.seat.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.seat.SeatPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a judge's page shows, all from one moment. */
@Component
class SeatPages {

    private final ContestService contests;

    private final PresenterService presenters;

    private final JudgeService judges;

    private final ScorecardService cards;

    private final Clock clock;

    SeatPages(
            ContestService contests,
            PresenterService presenters,
            JudgeService judges,
            ScorecardService cards,
            Clock clock) {
        this.contests = contests;
        this.presenters = presenters;
        this.judges = judges;
        this.cards = cards;
        this.clock = clock;
    }

    /** @param edit whether the judge wants to change a card that is in, while marking is open */
    @Transactional(readOnly = true)
    public SeatPage page(SeatPrincipal seat, boolean edit) {
        ContestView contest = contests.get(seat.contestId());
        JudgeView judge = judges.get(contest.id(), seat.seat());
        List<PresenterView> people = presenters.list(contest.id());
        Map<Integer, ScorecardReceipt> own = cards.ofJudge(contest.id(), seat.seat()).stream()
                .collect(Collectors.toMap(ScorecardReceipt::presenter, Function.identity()));
        PresenterView presenter = onStage(contest, people);
        ScorecardReceipt receipt = presenter == null ? null : own.get(presenter.number());
        SeatMode mode = mode(contest, judge, presenter, receipt, edit);
        return new SeatPage(
                contest,
                judge,
                mode,
                presenter,
                next(people),
                cards.rule(contest.id()),
                receipt,
                ownCards(people, own),
                clock.instant());
    }

    @Transactional(readOnly = true)
    public SeatState state(SeatPrincipal seat) {
        ContestView contest = contests.get(seat.contestId());
        Integer number = contest.onStage();
        Optional<PresenterView> presenter = number == null ? Optional.empty() : presenters.find(contest.id(), number);
        SeatState.Card card = presenter
                .flatMap(p -> cards.find(contest.id(), seat.seat(), p.number()))
                .map(receipt -> new SeatState.Card(receipt.version()))
                .orElse(null);
        return new SeatState(
                contest.version(),
                contest.ruleNumber(),
                number,
                presenter.map(PresenterView::turn).orElse(null),
                card);
    }

    private static @Nullable PresenterView onStage(ContestView contest, List<PresenterView> people) {
        Integer number = contest.onStage();
        return people.stream()
                .filter(p -> number != null && p.number() == number)
                .filter(p -> p.isActive() && p.turn() != Turn.WAITING)
                .findFirst()
                .orElse(null);
    }

    private static SeatMode mode(
            ContestView contest,
            JudgeView judge,
            @Nullable PresenterView presenter,
            @Nullable ScorecardReceipt receipt,
            boolean edit) {
        if (contest.state() == ContestState.CLOSED || contest.state() == ContestState.RELEASED) {
            return SeatMode.OVER;
        }
        if (presenter == null) {
            return SeatMode.WAITING;
        }
        if (presenter.isOnStage() && judge.recusals().contains(presenter.number())) {
            return SeatMode.RECUSED;
        }
        return switch (presenter.turn()) {
            case CALLED -> SeatMode.CALLED;
            case MARKING -> receipt == null || edit ? SeatMode.MARKING : SeatMode.SENT;
            case CLOSED -> SeatMode.CLOSED;
            case WAITING -> SeatMode.WAITING;
        };
    }

    private static @Nullable PresenterView next(List<PresenterView> people) {
        return people.stream()
                .filter(p -> p.isActive() && p.turn() == Turn.WAITING)
                .findFirst()
                .orElse(null);
    }

    private static List<SeatPage.OwnCard> ownCards(List<PresenterView> people, Map<Integer, ScorecardReceipt> own) {
        return people.stream()
                .filter(p -> own.containsKey(p.number()))
                .map(p -> new SeatPage.OwnCard(p, own.get(p.number())))
                .toList();
    }
}
