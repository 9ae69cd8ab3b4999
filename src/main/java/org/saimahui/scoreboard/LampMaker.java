package org.saimahui.scoreboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.MarkingService;
import org.saimahui.judging.PublicSeats;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatReach;
import org.springframework.stereotype.Component;

/** Who is on stage and which judges are here and have sent, as things stand in the transaction; never a mark. */
@Component
class LampMaker {

    private final PresenterService presenters;

    private final JudgeService judges;

    private final ScorecardService cards;

    private final MarkingService marking;

    private final SeatPresence presence;

    LampMaker(
            PresenterService presenters,
            JudgeService judges,
            ScorecardService cards,
            MarkingService marking,
            SeatPresence presence) {
        this.presenters = presenters;
        this.judges = judges;
        this.cards = cards;
        this.marking = marking;
        this.presence = presence;
    }

    StageLamps make(ContestView contest) {
        Map<String, SeatReach> reach = presence.of(contest.id());
        List<JudgeView> all = judges.list(contest.id());
        PublicSeats called = PublicSeats.of(contest.settings().judgesShownAs(), all);
        Optional<PresenterView> onStage = presenters.list(contest.id()).stream()
                .filter(p -> p.isActive() && p.isOnStage())
                .findFirst();
        List<StageLamps.Reopened> reopened = marking.open(contest.id()).entrySet().stream()
                .map(p -> new StageLamps.Reopened(
                        p.getKey(),
                        p.getValue().stream()
                                .map(seat -> lamp(seat.seat(), seat.sent(), reach, called))
                                .toList()))
                .toList();
        if (onStage.isEmpty()) {
            return new StageLamps(null, null, List.of(), reopened);
        }
        PresenterView person = onStage.get();
        Set<String> sent = cards.sent(contest.id(), person.number());
        List<StageLamps.Lamp> lamps = all.stream()
                .filter(j -> !j.recusals().contains(person.number()))
                .map(j -> lamp(j.code(), sent.contains(j.code()), reach, called))
                .toList();
        return new StageLamps(person.number(), person.turn(), lamps, reopened);
    }

    private static StageLamps.Lamp lamp(String seat, boolean sent, Map<String, SeatReach> reach, PublicSeats called) {
        return StageLamps.Lamp.of(called.of(seat), sent, reach.getOrDefault(seat, SeatReach.NOT_TAKEN));
    }
}
