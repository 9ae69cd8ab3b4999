package org.saimahui.scoreboard;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.page.PublicAddress;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.PublicPeople;
import org.saimahui.programme.ProgrammeService;
import org.saimahui.report.ReportService;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.ScoringRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page and the screen show: the Board, and the programme around it. */
@Component
public class BoardPages {

    private final BoardService boards;

    private final PublicPeople people;

    private final ReportService reports;

    private final RuleService rules;

    private final ProgrammeService programme;

    private final PublicAddress address;

    private final CueService cues;

    BoardPages(
            BoardService boards,
            PublicPeople people,
            ReportService reports,
            RuleService rules,
            ProgrammeService programme,
            PublicAddress address,
            CueService cues) {
        this.boards = boards;
        this.people = people;
        this.reports = reports;
        this.rules = rules;
        this.programme = programme;
        this.address = address;
        this.cues = cues;
    }

    /** All at once, as one transaction sees it. */
    @Transactional(readOnly = true)
    public BoardPageView view(ContestView contest) {
        return view(contest, boards.board(contest));
    }

    /** The same around another Board: a step of the reveal that the hall sees before everybody else. */
    @Transactional(readOnly = true)
    public BoardPageView told(ContestView contest, Board told) {
        Board now = boards.board(contest);
        return view(contest, told.withVersion(now.version(), now.at()));
    }

    private BoardPageView view(ContestView contest, Board board) {
        ScoringRule rule = contest.ruleNumber() == 0 ? null : rules.rule(contest.id());
        List<String> parts = rule == null ? List.of() : rule.partCodes();
        List<String> missing =
                parts.stream().filter(part -> !board.basis().contains(part)).toList();
        boolean onlyJudges = board.basis().stream()
                .noneMatch(part -> part.equals(ScoringRule.OBJECTIVE) || part.equals(ScoringRule.AUDIENCE));
        return new BoardPageView(
                contest,
                board,
                missing.isEmpty(),
                onlyJudges,
                missing,
                rule,
                people.list(contest).stream().collect(Collectors.toMap(PresenterView::number, Function.identity())),
                reports.approvedAll(contest.id()),
                boards.lamps(contest),
                boards.lampsVersion(contest),
                programme.version(contest),
                address.url("/c/" + contest.slug()),
                cues.specialPrize(contest.id()).orElse(null));
    }
}
