package org.saimahui.scoreboard;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saimahui.contest.ContestChanged;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.durable.RowLock;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.MarkingService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.ScorecardSubmitted;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatReach;
import org.saimahui.seat.SeatReachChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the Board at the end of the transaction that changed something, so that they are true together. A card that
 * comes in changes the lamps, never the Board.
 */
@Component
class BoardProjector {

    private final BoardRepository boards;

    private final BoardMaker maker;

    private final ContestService contests;

    private final PresenterService presenters;

    private final JudgeService judges;

    private final ScorecardService cards;

    private final MarkingService marking;

    private final SeatPresence presence;

    private final RowLock rows;

    private final JsonMapper json;

    private final Clock clock;

    private final ApplicationEventPublisher events;

    BoardProjector(
            BoardRepository boards,
            BoardMaker maker,
            ContestService contests,
            PresenterService presenters,
            JudgeService judges,
            ScorecardService cards,
            MarkingService marking,
            SeatPresence presence,
            RowLock rows,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.boards = boards;
        this.maker = maker;
        this.contests = contests;
        this.presenters = presenters;
        this.judges = judges;
        this.cards = cards;
        this.marking = marking;
        this.presence = presence;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ContestChanged change) {
        ContestView contest = contests.get(change.contestId());
        BoardRow row = boards.findById(contest.id()).map(rows::fresh).orElseGet(() -> new BoardRow(contest.id()));
        boolean changed = row.show(
                json.writeValueAsString(maker.make(contest)), clock.instant().truncatedTo(ChronoUnit.MICROS));
        changed |= row.showStage(json.writeValueAsString(lamps(contest)));
        if (changed) {
            boards.save(row);
            events.publishEvent(new BoardChanged(contest.id()));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ScorecardSubmitted card) {
        ContestView contest = contests.get(card.contestId());
        Optional<BoardRow> row = boards.findById(contest.id()).map(rows::fresh);
        if (row.isPresent() && row.get().showStage(json.writeValueAsString(lamps(contest)))) {
            boards.save(row.get());
            events.publishEvent(new BoardChanged(contest.id()));
        }
    }

    /** A device has come or gone: the lamps say so, the Board stays. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(SeatReachChanged change) {
        Optional<ContestView> contest = contests.find(change.contestId());
        Optional<BoardRow> row = contest.flatMap(c -> boards.findById(c.id())).map(rows::fresh);
        if (row.isPresent() && row.get().showStage(json.writeValueAsString(lamps(contest.get())))) {
            boards.save(row.get());
            events.publishEvent(new BoardChanged(change.contestId()));
        }
    }

    private static StageLamps.Lamp lamp(String seat, boolean sent, Map<String, SeatReach> reach) {
        return StageLamps.Lamp.of(seat, sent, reach.getOrDefault(seat, SeatReach.NOT_TAKEN));
    }

    private StageLamps lamps(ContestView contest) {
        Map<String, SeatReach> reach = presence.of(contest.id());
        Optional<PresenterView> onStage = presenters.list(contest.id()).stream()
                .filter(p -> p.isActive() && p.isOnStage())
                .findFirst();
        List<StageLamps.Reopened> reopened = marking.open(contest.id()).entrySet().stream()
                .map(p -> new StageLamps.Reopened(
                        p.getKey(),
                        p.getValue().stream()
                                .map(seat -> lamp(seat.seat(), seat.sent(), reach))
                                .toList()))
                .toList();
        if (onStage.isEmpty()) {
            return new StageLamps(null, null, List.of(), reopened);
        }
        PresenterView person = onStage.get();
        Set<String> sent = cards.sent(contest.id(), person.number());
        List<StageLamps.Lamp> lamps = judges.list(contest.id()).stream()
                .filter(j -> !j.recusals().contains(person.number()))
                .map(j -> lamp(j.code(), sent.contains(j.code()), reach))
                .toList();
        return new StageLamps(person.number(), person.turn(), lamps, reopened);
    }
}
