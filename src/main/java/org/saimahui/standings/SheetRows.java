package org.saimahui.standings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.points.DecisionService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.ScoringInput;
import org.saimahui.presenter.Turn;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportView;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.voting.VoteCounts;
import org.springframework.stereotype.Component;

/** Collects the rows of a contest into the sheet that the engine counts. */
@Component
public class SheetRows {

    private final PresenterService presenters;

    private final ReportService reports;

    private final JudgeService judges;

    private final ScorecardService cards;

    private final AdjustmentService adjustments;

    private final DecisionService decisions;

    private final VoteCounts votes;

    SheetRows(
            PresenterService presenters,
            ReportService reports,
            JudgeService judges,
            ScorecardService cards,
            AdjustmentService adjustments,
            DecisionService decisions,
            VoteCounts votes) {
        this.presenters = presenters;
        this.reports = reports;
        this.judges = judges;
        this.cards = cards;
        this.adjustments = adjustments;
        this.decisions = decisions;
        this.votes = votes;
    }

    /**
     * All that the engine counts, as it is stored now.
     *
     * @param withVotes whether votes and voters are among it; they are secret until they are shown
     */
    public ContestSheet sheet(long contestId, boolean withVotes) {
        Map<Integer, ReportView> texts = reports.all(contestId);
        return new ContestSheet(
                presenters.list(contestId).stream()
                        .map(p -> presenter(p, texts.get(p.number())))
                        .toList(),
                judges.list(contestId).stream()
                        .map(j -> new ContestSheet.Judge(j.code(), j.panel(), j.recusals()))
                        .toList(),
                scorecards(contestId),
                adjustments.list(contestId).stream()
                        .filter(AdjustmentView::counts)
                        .map(SheetRows::adjustment)
                        .toList(),
                withVotes ? votes.counted(contestId) : List.of(),
                withVotes ? audienceCount(contestId) : null,
                decisions.list(contestId).stream()
                        .map(d -> new ContestSheet.Decision(d.presenters(), d.order(), d.reason()))
                        .toList());
    }

    private ContestSheet.Presenter presenter(PresenterView p, @Nullable ReportView report) {
        ScoringInput input = presenters.scoringInput(p.contestId(), p.number());
        Map<String, BigDecimal> coefficients = new LinkedHashMap<>();
        input.coefficients().forEach((criterion, value) -> coefficients.put(criterion, new BigDecimal(value)));
        return new ContestSheet.Presenter(
                p.number(),
                p.name(),
                ContestSheet.State.valueOf(p.state().name()),
                coefficients,
                number(input.objective()),
                report == null
                        ? List.of()
                        : report.metrics().stream().map(MetricDraft::scored).toList());
    }

    /** Of those whose marking is closed: while it is open, nobody sees more than lamps. */
    private List<ContestSheet.Scorecard> scorecards(long contestId) {
        Set<Integer> closed = presenters.list(contestId).stream()
                .filter(p -> p.turn() == Turn.CLOSED)
                .map(PresenterView::number)
                .collect(Collectors.toSet());
        List<ContestSheet.Scorecard> all = new ArrayList<>();
        cards.marks(contestId).forEach((presenter, byJudge) -> {
            if (closed.contains(presenter)) {
                byJudge.forEach((judge, marks) -> all.add(new ContestSheet.Scorecard(presenter, judge, marks)));
            }
        });
        return all;
    }

    private static ContestSheet.Adjustment adjustment(AdjustmentView a) {
        return new ContestSheet.Adjustment(
                a.presenter(),
                ContestSheet.Adjustment.Kind.valueOf(a.kind().name()),
                a.points(),
                a.reason(),
                a.proposedBy(),
                a.approvedBy());
    }

    private ContestSheet.AudienceCount audienceCount(long contestId) {
        return new ContestSheet.AudienceCount(
                votes.eligible(contestId), votes.tally(contestId).voters());
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
