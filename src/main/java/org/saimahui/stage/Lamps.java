package org.saimahui.stage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.NudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatReach;
import org.springframework.stereotype.Component;

/** The judges' lamps for whoever runs the evening: whose card is in and who is there, never what is on a card. */
@Component
public class Lamps {

    private final JudgeService judges;

    private final ScorecardService scorecards;

    private final SeatPresence presence;

    private final NudgeService nudges;

    private final StagePhrases phrases;

    Lamps(
            JudgeService judges,
            ScorecardService scorecards,
            SeatPresence presence,
            NudgeService nudges,
            StagePhrases phrases) {
        this.judges = judges;
        this.scorecards = scorecards;
        this.presence = presence;
        this.nudges = nudges;
        this.phrases = phrases;
    }

    /**
     * A judge's lamp.
     *
     * @param state {@code sent}, {@code recused}, {@code here}, {@code away} or {@code empty}; {@code waiting} where
     *     marking is open again
     * @param slow whether this judge can be nudged
     */
    public record Lamp(String seat, String name, String state, String word, boolean slow) {}

    /** Of all judges, for whoever is on stage. */
    public List<Lamp> onStage(Situation now) {
        return lamps(now, now.onStage().orElse(null), judges.list(now.contest().id()));
    }

    /** Of those who mark that presenter, whose marking stays open while somebody else talks. */
    public List<Lamp> held(Situation now, PresenterView presenter) {
        return lamps(now, presenter, marking(now, presenter));
    }

    /** Of the seats that closed marking of that presenter is open again for. */
    public List<Lamp> again(Situation now, PresenterView presenter) {
        Map<String, String> names =
                judges.list(now.contest().id()).stream().collect(Collectors.toMap(JudgeView::code, JudgeView::name));
        return now.reopened().get(presenter.number()).stream()
                .map(seat -> {
                    String state = seat.sent() ? "sent" : "waiting";
                    String word = phrases.of("stage.lamp.again." + state);
                    return new Lamp(seat.seat(), names.get(seat.seat()), state, word, false);
                })
                .toList();
    }

    /** Who marks that presenter. */
    public List<JudgeView> marking(Situation now, PresenterView presenter) {
        return judges.list(now.contest().id()).stream()
                .filter(judge -> !judge.recusals().contains(presenter.number()))
                .toList();
    }

    private List<Lamp> lamps(Situation now, @Nullable PresenterView presenter, List<JudgeView> panel) {
        Sent sent = sent(presenter);
        Map<String, SeatReach> reach = presence.of(now.contest().id());
        return panel.stream()
                .map(judge -> lamp(judge, presenter, sent, reach.getOrDefault(judge.code(), SeatReach.NOT_TAKEN)))
                .toList();
    }

    /**
     * Whose cards for one presenter are in.
     *
     * @param times how often each seat has sent
     * @param paper seats whose card was typed from paper
     */
    private record Sent(Map<String, Integer> times, Set<String> paper) {}

    private Sent sent(@Nullable PresenterView presenter) {
        return presenter == null
                ? new Sent(Map.of(), Set.of())
                : new Sent(
                        scorecards.timesSent(presenter.contestId(), presenter.number()),
                        scorecards.fromPaper(presenter.contestId(), presenter.number()));
    }

    private Lamp lamp(JudgeView judge, @Nullable PresenterView presenter, Sent sent, SeatReach reach) {
        String state = reach == SeatReach.NOT_TAKEN ? "empty" : reach == SeatReach.AWAY ? "away" : "here";
        if (presenter != null && judge.recusals().contains(presenter.number())) {
            state = "recused";
        } else if (sent.times().containsKey(judge.code())) {
            state = "sent";
        }
        String word = state.equals("sent") ? how(judge, sent) : phrases.of("stage.lamp." + state);
        boolean slow = presenter != null
                && presenter.turn() == Turn.MARKING
                && !state.equals("sent")
                && !state.equals("recused")
                && nudges.isDue(presenter);
        return new Lamp(judge.code(), judge.name(), state, word, slow);
    }

    /** How a card that is in came in. */
    private String how(JudgeView judge, Sent sent) {
        int times = sent.times().getOrDefault(judge.code(), 0);
        if (sent.paper().contains(judge.code())) {
            return phrases.of("stage.lamp.paper");
        }
        return times > 1 ? phrases.of("stage.lamp.sent.times", times) : phrases.of("stage.lamp.sent");
    }
}
