package org.saimahui.exchange;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.DecisionService;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.ScoringInput;
import org.saimahui.presenter.Turn;
import org.saimahui.report.ReportFile;
import org.saimahui.rule.RuleService;
import org.saimahui.voting.VoteCounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a checked contest file into the rooms, in one transaction. */
@Component
class ContestImporter {

    private final ContestService contests;

    private final RuleService rules;

    private final PresenterService presenters;

    private final ReportFile reports;

    private final JudgeService judges;

    private final ScorecardService cards;

    private final AdjustmentService adjustments;

    private final DecisionService decisions;

    private final VoteCounts votes;

    ContestImporter(
            ContestService contests,
            RuleService rules,
            PresenterService presenters,
            ReportFile reports,
            JudgeService judges,
            ScorecardService cards,
            AdjustmentService adjustments,
            DecisionService decisions,
            VoteCounts votes) {
        this.contests = contests;
        this.rules = rules;
        this.presenters = presenters;
        this.reports = reports;
        this.judges = judges;
        this.cards = cards;
        this.adjustments = adjustments;
        this.decisions = decisions;
        this.votes = votes;
    }

    /** In the caller's transaction. @return the new contest's id */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(ContestFile file, String slug, boolean rehearsal) {
        ContestView contest = contests.create(slug, file.contest().facts(), rehearsal);
        long id = contest.id();
        rules.use(id, CanonicalJson.write(Objects.requireNonNull(file.rule()).toDocument()), null);
        Set<Integer> marked =
                file.scorecards().stream().map(ContestFile.Card::presenter).collect(Collectors.toSet());
        boolean begun = file.contest().state() != ContestState.DRAFT;
        for (ContestFile.Person person : file.presenters()) {
            int position = file.contest().position(person.number());
            writePerson(id, person, position, begun && marked.contains(person.number()));
        }
        file.judges().forEach(seat -> writeSeat(id, seat));
        file.scorecards()
                .forEach(card -> cards.restore(id, card.judge(), card.presenter(), submitted(card), card.source()));
        file.adjustments().forEach(points -> adjustments.restore(id, adjustment(points)));
        file.decisions().forEach(tie -> decisions.restore(id, tie.presenters(), tie.order(), tie.reason()));
        writeVotes(id, file);
        // Before the lock, which writes the prizes into the record.
        contests.restore(id, file.contest().settings());
        if (begun && !marked.isEmpty()) {
            rules.lock(id);
        }
        contests.restore(id, file.contest().state(), file.contest().published());
        return id;
    }

    private void writePerson(long contestId, ContestFile.Person person, int position, boolean closed) {
        presenters.restore(
                contestId,
                person.number(),
                position,
                new PresenterFacts(person.name(), person.organisation(), person.position()),
                person.state(),
                closed ? Turn.CLOSED : Turn.WAITING,
                new ScoringInput(person.coefficients(), person.objective()));
        reports.importReport(contestId, person.number(), person.report(), person.metrics());
    }

    private void writeSeat(long contestId, ContestFile.Seat seat) {
        judges.add(
                contestId,
                null,
                new JudgeFacts(seat.code(), seat.name(), seat.organisation(), seat.panel(), seat.chief()));
        seat.recusals().forEach(presenter -> judges.recuse(contestId, seat.code(), presenter, ContestFile.FORMAT));
    }

    private void writeVotes(long contestId, ContestFile file) {
        if (file.votes().isEmpty() && file.audienceCount() == null) {
            return;
        }
        ContestFile.Count count = file.audienceCount();
        votes.restore(
                contestId,
                ContestSheets.votes(file),
                count == null ? null : count.voters(),
                count == null ? null : count.eligible());
    }

    private static SubmitScorecard submitted(ContestFile.Card card) {
        Map<String, @Nullable String> marks = card.marks().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, mark -> mark.getValue().toPlainString()));
        return new SubmitScorecard(marks, card.comment(), null);
    }

    private static AddAdjustment adjustment(ContestFile.Points points) {
        return new AddAdjustment(
                points.presenter(),
                points.kind(),
                points.points().stripTrailingZeros(),
                points.reason(),
                points.proposedBy(),
                points.approvedBy());
    }
}
