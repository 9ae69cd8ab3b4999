package org.saimahui.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ScorecardService;
import org.saimahui.oversight.Halts;
import org.saimahui.points.AdjustmentService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.release.KeyRing;
import org.saimahui.release.Keys;
import org.saimahui.rule.RuleService;
import org.saimahui.scoreboard.FreezeService;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.ties.TieVotes;
import org.saimahui.voting.VoteCounts;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteStatus;
import org.springframework.stereotype.Component;

/** Collects what the guards look at, inside the caller's transaction. */
@Component
class SituationReader {

    private final ContestService contests;

    private final PresenterService presenters;

    private final JudgeService judges;

    private final ScorecardService scorecards;

    private final ReopeningReader reopenings;

    private final VoteService votes;

    private final VoteCounts counts;

    private final RuleService rules;

    private final AdjustmentService adjustments;

    private final FreezeService freezes;

    private final Keys keys;

    private final Halts halts;

    private final TieVotes ties;

    SituationReader(
            ContestService contests,
            RuleService rules,
            PresenterService presenters,
            JudgeService judges,
            ScorecardService scorecards,
            ReopeningReader reopenings,
            VoteService votes,
            VoteCounts counts,
            AdjustmentService adjustments,
            FreezeService freezes,
            Keys keys,
            Halts halts,
            TieVotes ties) {
        this.ties = ties;
        this.keys = keys;
        this.halts = halts;
        this.freezes = freezes;
        this.adjustments = adjustments;
        this.rules = rules;
        this.contests = contests;
        this.presenters = presenters;
        this.judges = judges;
        this.scorecards = scorecards;
        this.reopenings = reopenings;
        this.votes = votes;
        this.counts = counts;
    }

    Situation read(long contestId) {
        ContestView contest = contests.get(contestId);
        List<PresenterView> all = presenters.inRunningOrder(contestId);
        VoteStatus vote = votes.status(contestId);
        return new Situation(
                contest,
                all,
                new Situation.Poll(
                        vote.state(), vote.paused(), counts.tally(contestId).voters()),
                parts(contest),
                new Situation.Panel(judges.list(contestId).size(), missing(contestId, all), reopenings.open(contestId)),
                adjustments.waiting(contestId),
                freezes.isFrozen(contestId),
                watch(contest));
    }

    /** After a command, which changes neither rule, seats and points by hand nor how many have voted: that is kept. */
    Situation after(Situation before) {
        ContestView contest = contests.get(before.contest().id());
        List<PresenterView> all = presenters.inRunningOrder(contest.id());
        VoteStatus vote = votes.status(contest.id());
        return new Situation(
                contest,
                all,
                new Situation.Poll(vote.state(), vote.paused(), before.poll().voters()),
                before.parts(),
                new Situation.Panel(before.panel().seats(), missing(contest.id(), all), reopenings.open(contest.id())),
                before.undecided(),
                freezes.isFrozen(contest.id()),
                watch(contest));
    }

    private Situation.Watch watch(ContestView contest) {
        KeyRing ring = keys.of(contest);
        return new Situation.Watch(
                halts.isOn(contest.id()),
                ring.needed(),
                ring.turned().stream().map(KeyRing.Turned::number).collect(Collectors.toSet()),
                contest.isBeingChecked() && ties.isOpen(contest.id()));
    }

    private Map<Integer, List<String>> missing(long contestId, List<PresenterView> all) {
        Map<Integer, List<String>> missing = new LinkedHashMap<>();
        all.stream()
                .filter(p -> p.turn() == Turn.MARKING)
                .forEach(p -> missing.put(p.number(), scorecards.missing(contestId, p.number())));
        return missing;
    }

    /** What the stage has to know of the rule; a contest may not have one yet. */
    private Situation.Parts parts(ContestView contest) {
        if (contest.ruleNumber() == 0) {
            return new Situation.Parts(false, false, false, false, false);
        }
        ScoringRule rule = rules.rule(contest.id());
        AudienceRule audience = rule.audience();
        return new Situation.Parts(
                true,
                !rule.panels().isEmpty(),
                audience != null,
                audience != null && audience.weight().signum() != 0,
                rule.objective() != null);
    }
}
