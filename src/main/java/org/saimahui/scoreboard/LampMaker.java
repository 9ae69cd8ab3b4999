package org.saimahui.scoreboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.PublicSeats;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.HeldStart;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatReach;
import org.springframework.stereotype.Component;

/** Who is on stage and which judges are here and have sent, as things stand in the transaction; never a mark. */
@Component
class LampMaker {

    private final PresenterService presenters;

    private final JudgeService judges;

    private final ScorecardService cards;

    private final ReopeningReader reopenings;

    private final SeatPresence presence;

    LampMaker(
            PresenterService presenters,
            JudgeService judges,
            ScorecardService cards,
            ReopeningReader reopenings,
            SeatPresence presence) {
        this.presenters = presenters;
        this.judges = judges;
        this.cards = cards;
        this.reopenings = reopenings;
        this.presence = presence;
    }

    StageLamps make(ContestView contest) {
        Map<String, SeatReach> reach = presence.of(contest.id());
        List<JudgeView> all = judges.list(contest.id());
        PublicSeats called = PublicSeats.of(contest.settings().judgesShownAs(), all);
        List<PresenterView> people = presenters.inRunningOrder(contest.id());
        Optional<PresenterView> onStage = HeldStart.onStage(people, contest.onStage());
        List<StageLamps.Reopened> reopened = reopenings.open(contest.id()).entrySet().stream()
                .map(p -> new StageLamps.Reopened(
                        p.getKey(),
                        p.getValue().stream()
                                .map(seat -> lamp(seat.seat(), seat.sent(), reach, called, false))
                                .toList()))
                .toList();
        if (onStage.isEmpty()) {
            return new StageLamps(null, null, List.of(), reopened, List.of(), List.of(), List.of());
        }
        PresenterView person = onStage.get();
        List<PresenterView> marked = people.stream()
                .filter(p -> p.isActive() && p.turn() == Turn.MARKING)
                .toList();
        Function<PresenterView, List<StageLamps.Lamp>> lamps = p -> {
            Set<String> sent = cards.sent(contest.id(), p.number());
            return all.stream()
                    .filter(j -> !j.recusals().contains(p.number()))
                    .map(j -> lamp(j.code(), sent.contains(j.code()), reach, called, j.isNudgedFor(p)))
                    .toList();
        };
        return new StageLamps(
                person.number(),
                person.turn(),
                lamps.apply(person),
                reopened,
                marked.stream().map(PresenterView::number).toList(),
                marked.stream()
                        .filter(p -> p.number() != person.number())
                        .map(p -> new StageLamps.Reopened(p.number(), lamps.apply(p)))
                        .toList(),
                IntStream.range(0, all.size())
                        .filter(at -> all.get(at).recusals().contains(person.number()))
                        .mapToObj(at ->
                                new StageLamps.Recused(called.of(all.get(at).code()), at))
                        .toList());
    }

    private static StageLamps.Lamp lamp(
            String seat, boolean sent, Map<String, SeatReach> reach, PublicSeats called, boolean nudged) {
        return StageLamps.Lamp.of(called.of(seat), sent, reach.getOrDefault(seat, SeatReach.NOT_TAKEN), nudged);
    }
}
