package org.saimahui.stage.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.Subject;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.NudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.rule.RuleService;
import org.saimahui.scoreboard.ContestStreams;
import org.saimahui.screen.HallScreens;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatReach;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.StagePhrases;
import org.saimahui.store.SnapshotState;
import org.saimahui.store.Snapshots;
import org.saimahui.sums.LiveSheets;
import org.saimahui.sums.ResultSheet;
import org.saimahui.voting.VoteCounts;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteStatus;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The parts of the console that other rooms know about: the judges' lamps and the vote. */
@Component
class ConsoleParts {

    private final JudgeService judges;

    private final ScorecardService scorecards;

    private final SeatPresence presence;

    private final NudgeService nudges;

    private final VoteService votes;

    private final VoteCounts counts;

    private final LiveSheets sheets;

    private final RuleService rules;

    private final StagePhrases phrases;

    private final ContestStreams streams;

    private final Snapshots snapshots;

    private final HallScreens screens;

    private final Clock clock;

    ConsoleParts(
            JudgeService judges,
            ScorecardService scorecards,
            SeatPresence presence,
            NudgeService nudges,
            VoteService votes,
            VoteCounts counts,
            LiveSheets sheets,
            RuleService rules,
            StagePhrases phrases,
            ContestStreams streams,
            Snapshots snapshots,
            HallScreens screens,
            Clock clock) {
        this.screens = screens;
        this.clock = clock;
        this.snapshots = snapshots;
        this.streams = streams;
        this.rules = rules;
        this.sheets = sheets;
        this.presence = presence;
        this.nudges = nudges;
        this.judges = judges;
        this.scorecards = scorecards;
        this.votes = votes;
        this.counts = counts;
        this.phrases = phrases;
    }

    StagePhrases phrases() {
        return phrases;
    }

    List<ConsoleView.Lamp> lamps(Situation now) {
        PresenterView onStage = now.onStage().orElse(null);
        long contestId = now.contest().id();
        Sent sent = sent(onStage);
        Map<String, SeatReach> reach = presence.of(contestId);
        return judges.list(contestId).stream()
                .map(judge -> lamp(judge, onStage, sent, reach.getOrDefault(judge.code(), SeatReach.NOT_TAKEN)))
                .toList();
    }

    /** @param log the newest lines of the record, which say since when the turn at hand lasts */
    ConsoleView.Reach reach(Situation now, List<AuditLine> log) {
        long contestId = now.contest().id();
        Map<String, SeatReach> reach = presence.of(contestId);
        SnapshotState kept = snapshots.state();
        return new ConsoleView.Reach(
                judges.list(contestId).stream()
                        .filter(judge -> reach.get(judge.code()) == SeatReach.HERE)
                        .count(),
                streams.following(contestId, ContestStreams.Name.PAGE),
                streams.following(contestId, ContestStreams.Name.SCREEN),
                screens.of(contestId),
                now.onStage()
                        .filter(presenter -> presenter.turn() == Turn.MARKING)
                        .map(presenter -> now.missing(presenter).stream()
                                .filter(seat -> reach.get(seat) == SeatReach.AWAY)
                                .count())
                        .orElse(0L),
                kept,
                kept.newest() == null ? null : minutes(kept.newest().at()),
                now.onStage()
                        .flatMap(presenter -> log.stream()
                                .filter(line -> line.action().equals(Command.CALL.name()))
                                .filter(line -> line.subject().equals(Subject.presenter(presenter.number())))
                                .findFirst())
                        .map(line -> minutes(line.at()))
                        .orElse(null));
    }

    private long minutes(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMinutes());
    }

    /** Who marks that presenter. */
    List<JudgeView> marking(Situation now, PresenterView presenter) {
        return judges.list(now.contest().id()).stream()
                .filter(judge -> !judge.recusals().contains(presenter.number()))
                .toList();
    }

    /** Those who are being marked while somebody else talks, at a held start. */
    List<ConsoleView.Again> held(Situation now) {
        PresenterView onStage = now.onStage().orElse(null);
        Map<String, SeatReach> reach = presence.of(now.contest().id());
        return now.marked().stream()
                .filter(p -> onStage == null || p.number() != onStage.number())
                .map(p -> new ConsoleView.Again(p, held(now, p, reach)))
                .toList();
    }

    private List<ConsoleView.Lamp> held(Situation now, PresenterView presenter, Map<String, SeatReach> reach) {
        Sent sent = sent(presenter);
        return marking(now, presenter).stream()
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

    List<ConsoleView.Again> again(Situation now) {
        return now.reopenedPresenters().stream()
                .map(p -> new ConsoleView.Again(p, again(now, p)))
                .toList();
    }

    private List<ConsoleView.Lamp> again(Situation now, PresenterView presenter) {
        Map<String, String> names =
                judges.list(now.contest().id()).stream().collect(Collectors.toMap(JudgeView::code, JudgeView::name));
        return now.reopened().get(presenter.number()).stream()
                .map(seat -> {
                    String state = seat.sent() ? "sent" : "waiting";
                    return new ConsoleView.Lamp(
                            seat.seat(), names.get(seat.seat()), state, phrases.of("stage.lamp.again." + state));
                })
                .toList();
    }

    private ConsoleView.Lamp lamp(JudgeView judge, @Nullable PresenterView onStage, Sent sent, SeatReach reach) {
        String state = reach == SeatReach.NOT_TAKEN ? "empty" : reach == SeatReach.AWAY ? "away" : "here";
        if (onStage != null && judge.recusals().contains(onStage.number())) {
            state = "recused";
        } else if (sent.times().containsKey(judge.code())) {
            state = "sent";
        }
        String word = state.equals("sent") ? how(judge, sent) : phrases.of("stage.lamp." + state);
        boolean slow = onStage != null
                && onStage.turn() == Turn.MARKING
                && !state.equals("sent")
                && !state.equals("recused")
                && nudges.isDue(onStage);
        return new ConsoleView.Lamp(judge.code(), judge.name(), state, word, slow);
    }

    /** How a card that is in came in. */
    private String how(JudgeView judge, Sent sent) {
        int times = sent.times().getOrDefault(judge.code(), 0);
        if (sent.paper().contains(judge.code())) {
            return phrases.of("stage.lamp.paper");
        }
        return times > 1 ? phrases.of("stage.lamp.sent.times", times) : phrases.of("stage.lamp.sent");
    }

    boolean timed(Situation now) {
        ContestView contest = now.contest();
        return contest.ruleNumber() > 0 && rules.rule(contest.id()).timePenalty() != null;
    }

    ResultSheet standings(Situation now) {
        return sheets.of(now.contest().id(), LocaleContextHolder.getLocale());
    }

    ConsoleView.Vote vote(Situation now, Buttons buttons) {
        long contestId = now.contest().id();
        VoteStatus status = votes.status(contestId);
        return new ConsoleView.Vote(
                now.parts().audience(),
                status.state().name(),
                phrases.of("stage.vote." + (status.paused() ? "PAUSED" : status.state())),
                counts.tally(contestId).voters(),
                status.closesAt(),
                buttons.of(Command.OPEN_VOTE, null),
                buttons.of(Command.PAUSE_VOTE, null),
                buttons.of(Command.RESUME_VOTE, null),
                buttons.of(Command.CLOSE_VOTE, null),
                buttons.of(Command.SHOW_VOTES, null));
    }
}
