package org.saimahui.judging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Sealed;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;
import org.saimahui.rule.RuleService;
import org.saimahui.shared.Codes;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores cards, one transaction each. The presenter's row is locked first, so that sending and closing stand in line. */
@Component
class ScorecardDesk {

    private final ScorecardRepository cards;

    private final ScorecardVersionRepository versions;

    private final MarkDraftRepository drafts;

    private final ReopeningRepository reopenings;

    private final PanelRows panel;

    private final RecusalDesk recusals;

    private final ContestService contests;

    private final RuleService rules;

    private final TurnService turns;

    private final CardRules cardRules;

    private final AuditLog audit;

    private final ApplicationEventPublisher events;

    private final Newsroom news;

    private final Clock clock;

    ScorecardDesk(
            ScorecardRepository cards,
            ScorecardVersionRepository versions,
            MarkDraftRepository drafts,
            ReopeningRepository reopenings,
            PanelRows panel,
            RecusalDesk recusals,
            ContestService contests,
            RuleService rules,
            TurnService turns,
            CardRules cardRules,
            AuditLog audit,
            ApplicationEventPublisher events,
            Newsroom news,
            Clock clock) {
        this.cards = cards;
        this.versions = versions;
        this.drafts = drafts;
        this.reopenings = reopenings;
        this.panel = panel;
        this.recusals = recusals;
        this.contests = contests;
        this.rules = rules;
        this.turns = turns;
        this.cardRules = cardRules;
        this.audit = audit;
        this.events = events;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    ScorecardReceipt submit(long contestId, String judgeCode, int number, SubmitScorecard sent, CardSource source) {
        Place place = open(contestId, judgeCode, number);
        ContestView contest = place.contest();
        Judge judge = place.judge();
        PresenterView presenter = place.presenter();
        CardRule rule = cardRules.card(contestId);
        CheckedMarks marks = cardRules.checked(contestId, sent);
        Optional<Scorecard> card = cards.findByContestIdAndPresenterIdAndJudgeId(contestId, presenter.id(), judge.id());
        Optional<ScorecardVersion> stored = card.flatMap(this::current);
        boolean counts = card.map(Scorecard::counts).orElse(false);
        if (counts && stored.isPresent() && stored.get().hasContent(marks)) {
            drafts.drop(presenter.id(), judge.id());
            return receipt(stored.get(), number, rule);
        }
        requireOpen(contest, presenter, judge);
        requireVersion(
                sent.version(),
                stored.map(version -> receipt(version, number, rule))
                        .map(receipt -> counts ? receipt : receipt.declaredVoid())
                        .orElse(null));
        Scorecard kept = card.orElseGet(() -> new Scorecard(contestId, presenter.id(), judge.id()));
        ScorecardVersion next = store(contestId, kept, marks, source);
        drafts.drop(presenter.id(), judge.id());
        ScorecardReceipt receipt = receipt(next, number, rule);
        record(contest, judge, kept, receipt);
        events.publishEvent(new ScorecardSubmitted(contestId, number, judge.code()));
        news.tell(News.ofSeat(contestId, News.Kind.CARD, judge.code()));
        return receipt;
    }

    /** Who marks whom, with the presenter's row under its lock. */
    record Place(ContestView contest, Judge judge, PresenterView presenter) {}

    /**
     * The first mark of an evening fixes the rule and takes down whom it is about. It comes before anything else is read: what
     * was loaded before the contest's lock may be older than what the record takes down. A refusal undoes it.
     */
    @Transactional
    ContestView begin(long contestId) {
        ContestView contest = contests.get(contestId);
        if (contest.state() == ContestState.LIVE && !contest.ruleLocked()) {
            // Before the presenter's row, in the order of every command: contest, then presenter.
            rules.lock(contestId);
        }
        return contest;
    }

    /** The place of a card, whether or not it can be sent now; {@link #requireOpen} says that. */
    @Transactional
    Place open(long contestId, String judgeCode, int number) {
        ContestView contest = begin(contestId);
        Judge judge = panel.judge(contestId, judgeCode)
                .orElseThrow(() -> new NotFoundException("judge " + judgeCode + " of contest " + contestId));
        PresenterView presenter = turns.lock(contestId, number);
        if (recusals.isRecused(contestId, judge.id(), presenter.id())) {
            throw new RecusedException(number);
        }
        return new Place(contest, judge, presenter);
    }

    /** Takes over a card of an imported file; the file has been checked as a whole. */
    @Transactional
    ScorecardReceipt restore(long contestId, Judge judge, int number, SubmitScorecard given, CardSource source) {
        PresenterView presenter = turns.lock(contestId, number);
        CheckedMarks marks = cardRules.partial(contestId, given);
        Scorecard card = new Scorecard(contestId, presenter.id(), judge.id());
        return receipt(store(contestId, card, marks, source), number, cardRules.card(contestId));
    }

    ScorecardReceipt receipt(ScorecardVersion version, int number, CardRule rule) {
        return new ScorecardReceipt(
                version.receipt(),
                version.sentAt(),
                number,
                rule.print(version.marks()),
                version.comment(),
                rule.printTotal(rule.total(version.marks())),
                version.version(),
                version.source(),
                null);
    }

    Optional<ScorecardVersion> current(Scorecard card) {
        return versions.findByScorecardIdAndVersion(card.id(), card.version());
    }

    /** @throws ConflictException when no card of that judge for that presenter is taken now */
    void requireOpen(Place place) {
        requireOpen(place.contest(), place.presenter(), place.judge());
    }

    private void requireOpen(ContestView contest, PresenterView presenter, Judge judge) {
        if (!presenter.isActive()) {
            throw new ConflictException("PRESENTER_WITHDRAWN", presenter.number(), presenter.name());
        }
        boolean open = presenter.turn() == Turn.MARKING || isOpenAgain(presenter, judge);
        if (!contest.takesMarks() || !open) {
            boolean over = presenter.turn() == Turn.CLOSED;
            throw new ConflictException(
                    over ? "MARKING_CLOSED" : "MARKING_NOT_OPEN", presenter.number(), presenter.name());
        }
    }

    private boolean isOpenAgain(PresenterView presenter, Judge judge) {
        return presenter.turn() == Turn.CLOSED
                && reopenings.existsByContestIdAndPresenterIdAndJudgeIdAndClosedAtIsNull(
                        presenter.contestId(), presenter.id(), judge.id());
    }

    private static void requireVersion(@Nullable Integer seen, @Nullable ScorecardReceipt stored) {
        int now = stored == null ? 0 : stored.version();
        if ((seen == null ? 0 : seen) != now) {
            throw new StaleScorecardException(stored);
        }
    }

    private ScorecardVersion store(long contestId, Scorecard card, CheckedMarks marks, CardSource source) {
        card.raise();
        Scorecard kept = cards.saveAndFlush(card);
        return versions.saveAndFlush(new ScorecardVersion(
                contestId,
                kept,
                freeReceipt(contestId),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                marks,
                source));
    }

    private String freeReceipt(long contestId) {
        String receipt;
        do {
            receipt = Codes.random(3) + "-" + Codes.random(2);
        } while (versions.existsByContestIdAndReceipt(contestId, receipt));
        return receipt;
    }

    /** That it was sent and how often; what is on it is sealed until the presenter's marking is closed. */
    private void record(ContestView contest, Judge judge, Scorecard card, ScorecardReceipt receipt) {
        int version = receipt.version();
        Map<String, Object> content = Map.of(
                "presenter", receipt.presenter(),
                "seat", judge.code(),
                "version", version,
                "marks", receipt.marks(),
                "comment", receipt.comment() == null ? "" : receipt.comment(),
                "total", receipt.total());
        audit.recordSealed(
                contest.slug(),
                "SCORECARD_SENT",
                Subject.presenter(receipt.presenter()),
                version == 1 ? null : Map.of("seat", judge.code(), "version", version - 1),
                receipt.source() == CardSource.SEAT
                        ? Map.of("seat", judge.code(), "version", version)
                        : Map.of("seat", judge.code(), "version", version, "source", receipt.source()),
                new Sealed(card.seal(), content));
    }
}
