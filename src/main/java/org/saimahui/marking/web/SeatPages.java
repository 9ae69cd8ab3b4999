package org.saimahui.marking.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.Draft;
import org.saimahui.judging.DraftService;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.NudgeService;
import org.saimahui.judging.OpenSeat;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.HeldStart;
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

    private final DraftService drafts;

    private final JudgeRequests requests;

    private final ReopeningReader reopenings;

    private final NudgeService nudges;

    private final Clock clock;

    SeatPages(
            ContestService contests,
            PresenterService presenters,
            JudgeService judges,
            ScorecardService cards,
            DraftService drafts,
            JudgeRequests requests,
            ReopeningReader reopenings,
            NudgeService nudges,
            Clock clock) {
        this.contests = contests;
        this.presenters = presenters;
        this.judges = judges;
        this.cards = cards;
        this.drafts = drafts;
        this.requests = requests;
        this.reopenings = reopenings;
        this.nudges = nudges;
        this.clock = clock;
    }

    /**
     * @param edit whether the judge wants to change a card that is in, while marking is open
     * @param chosen whom the judge wants to mark of those whose markings are open together; null for whoever is on stage
     */
    @Transactional(readOnly = true)
    public SeatPage page(SeatPrincipal seat, boolean edit, @Nullable Integer chosen) {
        ContestView contest = contests.get(seat.contestId());
        JudgeView judge = judges.get(contest.id(), seat.seat());
        List<PresenterView> people = presenters.inRunningOrder(contest.id());
        Map<Integer, ScorecardReceipt> own = cards.ofJudge(contest.id(), seat.seat()).stream()
                .collect(Collectors.toMap(ScorecardReceipt::presenter, Function.identity()));
        List<PresenterView> open = open(judge, people);
        SeatFocus focus = open.stream()
                .filter(p -> chosen != null && p.number() == chosen)
                .findFirst()
                .map(p -> new SeatFocus(p, false))
                .orElseGet(() -> focus(seat, contest, judge, people));
        PresenterView presenter = focus.presenter();
        ScorecardReceipt receipt = presenter == null ? null : own.get(presenter.number());
        SeatMode mode = mode(contest, judge, focus, receipt, edit);
        Draft draft = presenter == null || !mode.isEditing()
                ? null
                : drafts.find(contest.id(), seat.seat(), presenter.number()).orElse(null);
        return new SeatPage(
                contest,
                judge,
                mode,
                new SeatPage.Stage(
                        presenter,
                        focus.again(),
                        next(people),
                        ahead(judge, people),
                        choices(contest, presenter, open, own.keySet())),
                cards.rule(contest.id()),
                new SeatPage.Card(
                        receipt,
                        draft,
                        presenter == null ? 0 : cards.voidVersion(contest.id(), seat.seat(), presenter.number())),
                new SeatPage.Calls(requests.ofJudge(contest.id(), seat.seat()), toAnswer(judge), nudge(seat, focus)),
                ownCards(people, own),
                clock.instant());
    }

    /** Whom the seat may still say beforehand that it does not mark. */
    private static List<PresenterView> ahead(JudgeView judge, List<PresenterView> people) {
        return people.stream()
                .filter(p -> p.isActive() && p.turn() == Turn.WAITING)
                .filter(p -> !judge.recusals().contains(p.number()))
                .toList();
    }

    @Transactional(readOnly = true)
    public SeatState state(SeatPrincipal seat) {
        ContestView contest = contests.get(seat.contestId());
        JudgeView judge = judges.get(contest.id(), seat.seat());
        List<PresenterView> people = presenters.inRunningOrder(contest.id());
        SeatFocus focus = focus(seat, contest, judge, people);
        PresenterView presenter = focus.presenter();
        SeatState.Card card = Optional.ofNullable(presenter)
                .flatMap(p -> cards.find(contest.id(), seat.seat(), p.number()))
                .map(receipt -> new SeatState.Card(receipt.version()))
                .orElse(null);
        return new SeatState(
                contest.version(),
                contest.ruleNumber(),
                presenter == null ? null : presenter.number(),
                focus.turn(),
                nudge(seat, focus),
                card,
                toAnswer(judge),
                open(judge, people).stream().map(PresenterView::number).toList());
    }

    /** The chief answers for everybody, never for the own seat. */
    private int toAnswer(JudgeView judge) {
        return judge.chief()
                ? (int) requests.open(judge.contestId()).stream()
                        .filter(r -> !r.isHelp() && !r.judge().equals(judge.code()))
                        .count()
                : 0;
    }

    /** As long as the card has not been sent. */
    private @Nullable Long nudge(SeatPrincipal seat, SeatFocus focus) {
        PresenterView presenter = focus.presenter();
        if (presenter == null || focus.again() || presenter.turn() != Turn.MARKING) {
            return null;
        }
        return nudges.of(presenter, seat.seat())
                .filter(at -> !cards.sent(seat.contestId(), presenter.number()).contains(seat.seat()))
                .map(Instant::toEpochMilli)
                .orElse(null);
    }

    private SeatFocus focus(SeatPrincipal seat, ContestView contest, JudgeView judge, List<PresenterView> people) {
        PresenterView onStage = onStage(contest, people);
        List<OpenSeat> again = reopenings.open(contest.id()).values().stream()
                .flatMap(List::stream)
                .filter(open -> open.seat().equals(seat.seat()))
                .toList();
        boolean marks = onStage != null
                && onStage.turn() == Turn.MARKING
                && !judge.recusals().contains(onStage.number())
                && !cards.sent(contest.id(), onStage.number()).contains(seat.seat());
        return SeatFocus.of(onStage, marks, again, people);
    }

    /** Whom this judge can mark now: several at a held start. */
    private static List<PresenterView> open(JudgeView judge, List<PresenterView> people) {
        return people.stream()
                .filter(p -> p.isActive() && p.turn() == Turn.MARKING)
                .filter(p -> !judge.recusals().contains(p.number()))
                .toList();
    }

    /** Whoever is on stage, and those whose marking stays open; none where there is nothing to choose. */
    private static List<SeatPage.Choice> choices(
            ContestView contest, @Nullable PresenterView shown, List<PresenterView> open, Set<Integer> sent) {
        boolean alone = open.stream().allMatch(p -> shown != null && p.number() == shown.number());
        return alone || !contest.takesMarks()
                ? List.of()
                : open.stream()
                        .map(p -> new SeatPage.Choice(p, sent.contains(p.number()), p.equals(shown)))
                        .toList();
    }

    private static @Nullable PresenterView onStage(ContestView contest, List<PresenterView> people) {
        Optional<PresenterView> there = HeldStart.onStage(people, contest.onStage());
        if (there.isPresent()) {
            return there.get();
        }
        Integer number = contest.onStage();
        return people.stream()
                .filter(p -> number != null && p.number() == number)
                .filter(p -> p.isActive() && p.turn() != Turn.WAITING)
                .findFirst()
                .orElse(null);
    }

    private static SeatMode mode(
            ContestView contest, JudgeView judge, SeatFocus focus, @Nullable ScorecardReceipt receipt, boolean edit) {
        PresenterView presenter = focus.presenter();
        if (contest.isOver() && !(contest.correcting() && focus.again())) {
            return SeatMode.OVER;
        }
        if (presenter == null) {
            return SeatMode.WAITING;
        }
        if (focus.again()) {
            return receipt == null || edit ? SeatMode.MARKING : SeatMode.SENT;
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
