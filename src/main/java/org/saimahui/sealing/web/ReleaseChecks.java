package org.saimahui.sealing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.judging.ScorecardService;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.sealing.web.ReleasePageView.Room;
import org.saimahui.stage.StagePhrases;
import org.saimahui.standings.PrizeTies;
import org.saimahui.standings.TieDecisions;
import org.saimahui.sums.LiveSheets;
import org.saimahui.sums.ResultSheet;
import org.saimahui.voting.VoteCounts;
import org.saimahui.voting.VoteService;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What one looks at before the key is turned. */
@Component
class ReleaseChecks {

    private final LiveSheets sheets;

    private final ScorecardService scorecards;

    private final AdjustmentService adjustments;

    private final VoteCounts votes;

    private final VoteService audience;

    private final TieDecisions decisions;

    private final PrizeTies prizes;

    private final StagePhrases phrases;

    private final SealChecks seal;

    ReleaseChecks(
            LiveSheets sheets,
            ScorecardService scorecards,
            AdjustmentService adjustments,
            VoteCounts votes,
            VoteService audience,
            TieDecisions decisions,
            PrizeTies prizes,
            StagePhrases phrases,
            SealChecks seal) {
        this.seal = seal;
        this.prizes = prizes;
        this.decisions = decisions;
        this.sheets = sheets;
        this.scorecards = scorecards;
        this.adjustments = adjustments;
        this.votes = votes;
        this.audience = audience;
        this.phrases = phrases;
    }

    ResultSheet sheet(Situation now) {
        return sheets.of(now.contest().id(), LocaleContextHolder.getLocale());
    }

    List<ReleasePageView.Check> list(Situation now) {
        List<ReleasePageView.Check> checks = new ArrayList<>();
        boolean over = now.contest().state().compareTo(ContestState.CLOSED) >= 0;
        checks.add(check("state", over, "", Room.CONSOLE));
        if (now.parts().judged()) {
            String missing = missing(now);
            checks.add(check("cards", missing.isEmpty(), missing, Room.CONSOLE));
        }
        if (now.parts().isScored()) {
            ResultSheet sheet = sheet(now);
            String without =
                    names(sheet, row -> row.total() == null && row.state().equals("INCOMPLETE"));
            checks.add(check("standings", without.isEmpty(), without, Room.STANDINGS));
            String shared = names(sheet, ResultSheet.Row::shared);
            checks.add(ties(now, shared));
            if (now.watch().asked()) {
                checks.add(new ReleasePageView.Check(false, phrases.of("stage.checks.asked"), Room.DECISIONS));
            }
            prizeTies(now).forEach(said -> checks.add(new ReleasePageView.Check(false, said, Room.DECISIONS)));
        }
        checks.add(vote(now));
        checks.add(points(now));
        checks.addAll(seal.list(now));
        return checks;
    }

    /** Ties across the end of a prize, in sentences; none while somebody is still to come, for then they tell nothing. */
    List<String> prizeTies(Situation now) {
        boolean through = now.unfinished() == 0 && now.anyActive();
        return !through || !now.parts().isScored()
                ? List.of()
                : prizes.of(now.contest().id()).stream()
                        .map(tie -> phrases.of(
                                "ties.crossing",
                                tie.prize(),
                                tie.places(),
                                tie.presenters().size(),
                                tie.presenters().stream()
                                        .map(number -> now.presenter(number)
                                                .map(p -> p.number() + " " + p.name())
                                                .orElse(""))
                                        .collect(Collectors.joining(phrases.of("stage.note.and")))))
                        .toList();
    }

    private ReleasePageView.Check ties(Situation now, String shared) {
        boolean decides = !decisions.open(now.contest().id()).isEmpty();
        boolean leads = decides || !shared.isEmpty();
        ReleasePageView.Check check = check("ties", shared.isEmpty(), shared, null);
        return new ReleasePageView.Check(check.done(), check.text(), leads ? Room.DECISIONS : null);
    }

    private ReleasePageView.Check points(Situation now) {
        if (now.undecided() > 0) {
            return new ReleasePageView.Check(
                    false, phrases.of("stage.checks.adjustments.open", now.undecided()), Room.ADJUSTMENTS);
        }
        long points = adjustments.list(now.contest().id()).stream()
                .filter(AdjustmentView::counts)
                .count();
        return new ReleasePageView.Check(true, phrases.of("stage.checks.adjustments", points));
    }

    private ReleasePageView.Check vote(Situation now) {
        if (!now.parts().audience()) {
            return new ReleasePageView.Check(true, phrases.of("stage.checks.votes.none"));
        }
        long voters = votes.tally(now.contest().id()).voters();
        return audience.isCounted(now.contest().id())
                ? new ReleasePageView.Check(true, phrases.of("stage.checks.votes", voters))
                : new ReleasePageView.Check(false, phrases.of("stage.checks.votes.open"), Room.CONSOLE);
    }

    private ReleasePageView.Check check(String what, boolean done, String who, @Nullable Room room) {
        return done
                ? new ReleasePageView.Check(true, phrases.of("stage.checks." + what))
                : new ReleasePageView.Check(false, phrases.of("stage.checks." + what + ".open", who), room);
    }

    private String missing(Situation now) {
        return now.presenters().stream()
                .filter(PresenterView::isActive)
                .map(p -> missing(now.contest().id(), p))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(phrases.of("stage.note.then")));
    }

    /** Who is closed although seats have sent nothing: each with those seats. */
    List<String> closedOverMissing(Situation now) {
        return now.presenters().stream()
                .filter(p -> p.isActive() && p.turn() == Turn.CLOSED)
                .map(p -> missing(now.contest().id(), p))
                .filter(text -> !text.isEmpty())
                .map(text -> phrases.of("stage.supervisor.missing", text))
                .toList();
    }

    private String missing(long contestId, PresenterView presenter) {
        List<String> seats = scorecards.missing(contestId, presenter.number());
        String who = presenter.number() + " " + presenter.name();
        String which = seats.stream().map(phrases::seat).collect(Collectors.joining(phrases.of("stage.note.and")));
        return seats.isEmpty() ? "" : phrases.of("stage.note.of", who, which);
    }

    private String names(ResultSheet sheet, Predicate<ResultSheet.Row> which) {
        return sheet.rows().stream()
                .filter(which)
                .map(row -> row.number() + " " + row.name())
                .collect(Collectors.joining(phrases.of("stage.note.and")));
    }
}
