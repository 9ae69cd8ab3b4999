package org.saimahui.programme;

import java.util.TreeMap;
import org.saimahui.contest.ContestChanged;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.SpecialPrizeChanged;
import org.saimahui.durable.RowLock;
import org.saimahui.judging.JudgeService;
import org.saimahui.look.LookService;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.PublicPeople;
import org.saimahui.report.ReportService;
import org.saimahui.rule.RuleService;
import org.saimahui.shared.Hashes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Raises the programme's version at the end of the transaction that changed what the public reads of it, so that both
 * are true together. An act that leaves the programme as it was leaves the version too.
 */
@Component
class ProgrammeProjector {

    private final ProgrammeRepository programmes;

    private final ContestService contests;

    private final LookService looks;

    private final RuleService rules;

    private final PublicPeople people;

    private final ReportService reports;

    private final JudgeService judges;

    private final CueService cues;

    private final RowLock rows;

    private final JsonMapper json;

    private final Newsroom news;

    ProgrammeProjector(
            ProgrammeRepository programmes,
            ContestService contests,
            LookService looks,
            RuleService rules,
            PublicPeople people,
            ReportService reports,
            JudgeService judges,
            CueService cues,
            RowLock rows,
            JsonMapper json,
            Newsroom news) {
        this.programmes = programmes;
        this.contests = contests;
        this.looks = looks;
        this.rules = rules;
        this.people = people;
        this.reports = reports;
        this.judges = judges;
        this.cues = cues;
        this.rows = rows;
        this.json = json;
        this.news = news;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ContestChanged change) {
        project(contests.get(change.contestId()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(SpecialPrizeChanged change) {
        project(contests.get(change.contestId()));
    }

    private void project(ContestView contest) {
        String fingerprint = Hashes.sha256Hex(json.writeValueAsString(programme(contest)));
        // Whoever comes here holds the contest's row: nobody else changes this one between the two questions.
        if (programmes
                .findById(contest.id())
                .filter(row -> row.shows(fingerprint))
                .isPresent()) {
            return;
        }
        ProgrammeRow row = rows.find(ProgrammeRow.class, contest.id()).orElseGet(() -> new ProgrammeRow(contest.id()));
        if (row.show(fingerprint)) {
            programmes.save(row);
            news.tell(News.of(contest.id(), News.Kind.PROGRAMME, row.version()));
        }
    }

    private Programme programme(ContestView contest) {
        return Programme.of(
                contest,
                looks.get(contest.id()),
                contest.ruleNumber() == 0 ? null : rules.fingerprint(contest.id()),
                people.list(contest),
                new TreeMap<>(reports.approvedAll(contest.id())),
                judges.list(contest.id()),
                cues.specialPrize(contest.id()).orElse(null));
    }
}
