package org.saimahui.recap;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.release.PublishedSheet;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;
import org.saimahui.report.PublicReport;
import org.saimahui.report.ReportService;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to recaps. Of reports it reads the approved ones, of marks and votes a released result, the newest unless
 * another is asked for: while that is being corrected, it is the version that the public reads.
 */
@Service
@Transactional(readOnly = true)
public class RecapService {

    /** An evening goes live once, or a few times where it went back. */
    private static final int MOST_TIMES = 100;

    private final PresenterService presenters;

    private final ReportService reports;

    private final JudgeService judges;

    private final RuleService rules;

    private final ReleaseService releases;

    private final Outcomes outcomes;

    private final AuditReader record;

    private final MessageSource messages;

    RecapService(
            PresenterService presenters,
            ReportService reports,
            JudgeService judges,
            RuleService rules,
            ReleaseService releases,
            Outcomes outcomes,
            AuditReader record,
            MessageSource messages) {
        this.presenters = presenters;
        this.reports = reports;
        this.judges = judges;
        this.rules = rules;
        this.releases = releases;
        this.outcomes = outcomes;
        this.record = record;
        this.messages = messages;
    }

    /**
     * The recap for everybody.
     *
     * @param version of the result; null for the newest
     * @throws org.saimahui.shared.NotFoundException before the release, and where there is no such version
     */
    public Recap released(ContestView contest, @Nullable Integer version, Locale locale) {
        ReleasedResult result = releases.get(contest.id(), version);
        return write(released(contest, result, locale), locale);
    }

    /** The same for organisers, before the release too: then a draft that knows no mark, no place and no vote. */
    public Recap forOrganisers(ContestView contest, Locale locale) {
        RecapFacts facts = releases.find(contest.id())
                .map(result -> released(contest, result, locale))
                .orElseGet(() -> draft(contest));
        return write(facts, locale);
    }

    private Recap write(RecapFacts facts, Locale locale) {
        return new RecapWriter(facts, messages, locale).write();
    }

    private RecapFacts draft(ContestView contest) {
        ScoringRule rule = contest.ruleNumber() == 0 ? null : rules.rule(contest.id());
        return new RecapFacts(
                new Records(contest.slug(), contest.isPublic(), null),
                contest.rehearsal(),
                contest.state(),
                new RecapFacts.Evening(
                        contest.title(),
                        contest.campaign(),
                        contest.host(),
                        contest.venue(),
                        contest.startsAt() == null ? null : contest.startsAt().atZone(contest.zone()),
                        begun(contest)),
                speakers(contest, null),
                jury(
                        rule,
                        judges.list(contest.id()).stream()
                                .map(judge -> judge.panel())
                                .toList()),
                null);
    }

    private RecapFacts released(ContestView contest, ReleasedResult result, Locale locale) {
        PublishedSheet sheet = result.sheet();
        PublishedSheet.Head head = sheet.head();
        boolean newest = releases.get(contest.id()).version() == result.version();
        return new RecapFacts(
                new Records(contest.slug(), contest.isPublic(), newest ? null : result.version()),
                contest.rehearsal(),
                contest.state(),
                new RecapFacts.Evening(
                        head.title(), contest.campaign(), head.host(), head.venue(), head.startsAt(), begun(contest)),
                speakers(contest, sheet),
                jury(
                        sheet.file().rule(),
                        sheet.file().judges().stream()
                                .map(judge -> judge.panel())
                                .toList()),
                outcomes.of(contest, result, newest, locale));
    }

    /** The first time that it went live; null before, and where it came in from a file as one that had. */
    private @Nullable ZonedDateTime begun(ContestView contest) {
        AuditFilter lives = new AuditFilter(contest.slug(), "", "GO_LIVE", "", AuditFilter.ALWAYS, AuditFilter.EVER);
        return record.search(lives, 0, MOST_TIMES).stream()
                .map(AuditLine::at)
                .min(Comparator.naturalOrder())
                .map(at -> at.atZone(contest.zone()))
                .orElse(null);
    }

    /** By the released sheet, where there is one: names may be under correction. */
    private List<RecapFacts.Speaker> speakers(ContestView contest, @Nullable PublishedSheet sheet) {
        Map<Integer, PublicReport> approved = reports.approvedAll(contest.id());
        List<RecapFacts.Speaker> there = new ArrayList<>();
        List<RecapFacts.Speaker> left = new ArrayList<>();
        for (PresenterView view : presenters.inRunningOrder(contest.id())) {
            RecapFacts.Speaker speaker = sheet == null
                    ? speaker(view, approved.get(view.number()))
                    : released(view, sheet, approved.get(view.number()));
            if (speaker != null) {
                (speaker.isActive() ? there : left).add(speaker);
            }
        }
        there.addAll(left);
        return there;
    }

    private static RecapFacts.Speaker speaker(PresenterView view, @Nullable PublicReport report) {
        return new RecapFacts.Speaker(
                view.number(),
                view.name(),
                view.organisation(),
                view.position(),
                view.state(),
                view.turn() != Turn.WAITING,
                view.portrait(),
                report);
    }

    private static RecapFacts.@Nullable Speaker released(
            PresenterView view, PublishedSheet sheet, @Nullable PublicReport report) {
        PublishedSheet.Person person = sheet.people().get(view.number());
        return sheet.results().stream()
                .filter(row -> row.presenter() == view.number() && person != null)
                .findFirst()
                .map(row -> new RecapFacts.Speaker(
                        view.number(),
                        row.name(),
                        person.organisation(),
                        person.position(),
                        PresenterState.valueOf(row.state().name()),
                        view.turn() != Turn.WAITING,
                        view.portrait(),
                        report))
                .orElse(null);
    }

    private static RecapFacts.Jury jury(@Nullable ScoringRule rule, List<String> seats) {
        if (rule == null) {
            return new RecapFacts.Jury(false, Map.of());
        }
        Map<String, Integer> panels = new LinkedHashMap<>();
        for (PanelRule panel : rule.panels()) {
            int count = (int)
                    seats.stream().filter(code -> code.equals(panel.code())).count();
            if (count > 0) {
                panels.merge(panel.called(), count, Integer::sum);
            }
        }
        return new RecapFacts.Jury(rule.isShowOnly(), panels);
    }
}
