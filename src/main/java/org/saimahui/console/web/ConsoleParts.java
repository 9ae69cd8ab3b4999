package org.saimahui.console.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.Subject;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.rule.RuleService;
import org.saimahui.scoreboard.ContestStreams;
import org.saimahui.screen.HallScreens;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatReach;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.Lamps;
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

/** The parts of the console that other rooms know about: who is there and the vote. */
@Component
class ConsoleParts {

    private final Lamps lamps;

    private final JudgeService judges;

    private final SeatPresence presence;

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
            Lamps lamps,
            JudgeService judges,
            SeatPresence presence,
            VoteService votes,
            VoteCounts counts,
            LiveSheets sheets,
            RuleService rules,
            StagePhrases phrases,
            ContestStreams streams,
            Snapshots snapshots,
            HallScreens screens,
            Clock clock) {
        this.lamps = lamps;
        this.screens = screens;
        this.clock = clock;
        this.snapshots = snapshots;
        this.streams = streams;
        this.rules = rules;
        this.sheets = sheets;
        this.presence = presence;
        this.judges = judges;
        this.votes = votes;
        this.counts = counts;
        this.phrases = phrases;
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

    /** Those who are being marked while somebody else talks, at a held start. */
    List<ConsoleView.Again> held(Situation now) {
        PresenterView onStage = now.onStage().orElse(null);
        return now.marked().stream()
                .filter(p -> onStage == null || p.number() != onStage.number())
                .map(p -> new ConsoleView.Again(p, lamps.held(now, p)))
                .toList();
    }

    List<ConsoleView.Again> again(Situation now) {
        return now.reopenedPresenters().stream()
                .map(p -> new ConsoleView.Again(p, lamps.again(now, p)))
                .toList();
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
