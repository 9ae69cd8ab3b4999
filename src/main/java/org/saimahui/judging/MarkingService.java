package org.saimahui.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InvalidInputException;
import org.saimahui.durable.RowLock;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing and opening again. While marking is open its marks are their judge's alone; closing writes into the record what
 * counts from then on. Closed marking is opened again for single seats, and the old cards count until it is closed. Each is
 * in the transaction of the stage.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MarkingService {

    private final ReopeningRepository reopenings;

    private final ScorecardRepository cards;

    private final MarkDraftRepository drafts;

    private final PanelRows panel;

    private final WantedSeats wanted;

    private final PresenterService presenters;

    private final ContestService contests;

    private final CardTotals totals;

    private final RequestAnswers answers;

    private final AuditLog audit;

    private final ApplicationEventPublisher events;

    private final RowLock rows;

    private final Clock clock;

    MarkingService(
            ReopeningRepository reopenings,
            ScorecardRepository cards,
            MarkDraftRepository drafts,
            PanelRows panel,
            WantedSeats wanted,
            PresenterService presenters,
            ContestService contests,
            CardTotals totals,
            RequestAnswers answers,
            AuditLog audit,
            ApplicationEventPublisher events,
            RowLock rows,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.reopenings = reopenings;
        this.cards = cards;
        this.drafts = drafts;
        this.panel = panel;
        this.wanted = wanted;
        this.presenters = presenters;
        this.contests = contests;
        this.totals = totals;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens closed marking again. In the transaction of the stage, which holds the presenter's row.
     *
     * @param seats codes of seats; empty for all who mark this presenter
     * @throws InvalidInputException {@code UNKNOWN_JUDGE}, {@code SEAT_RECUSED} at {@code /seats/i}
     */
    public void reopen(long contestId, int number, Collection<String> seats, String reason) {
        PresenterView presenter = presenters.get(contestId, number);
        Map<Long, Integer> stored =
                counting(presenter).stream().collect(Collectors.toMap(Scorecard::judgeId, Scorecard::version));
        List<Judge> again = List.copyOf(wanted.of(presenter, seats));
        Map<Long, String> agreed = answers.agreedBy(contestId, presenter.id());
        for (Judge judge : again) {
            Reopening reopening = new Reopening(
                    contestId,
                    presenter.id(),
                    judge.id(),
                    stored.getOrDefault(judge.id(), 0),
                    reason.strip(),
                    Actor.acting().label(),
                    now());
            reopening.agreed(agreed.get(judge.id()));
            store(presenter, judge.code(), reopening);
        }
        answers.openedAgain(
                contestId, presenter.id(), again.stream().map(Judge::id).collect(Collectors.toSet()));
    }

    /** With the record's own copy of it. */
    private void store(PresenterView presenter, String seat, Reopening reopening) {
        panel.store(reopening);
        audit.keep(
                contests.get(presenter.contestId()).slug(), reopening.name(), reopening.row(presenter.number(), seat));
    }

    /**
     * The talk is held once more: what was sent for the first one is void and stays as the version that the new card
     * replaces. In the transaction of the stage, which holds the presenter's row.
     *
     * @param reason is printed beside both totals
     */
    public void repeat(long contestId, int number, String reason) {
        PresenterView presenter = presenters.get(contestId, number);
        Map<Long, String> codes = codes(contestId);
        CardTotals.OfPresenter printed = totals.of(contestId, presenter.id());
        Map<String, Object> before = new TreeMap<>();
        for (Scorecard card : counting(presenter)) {
            before.put(codes.get(card.judgeId()), printed.entry(card.id(), card.version()));
            store(
                    presenter,
                    codes.get(card.judgeId()),
                    Reopening.ofRepeat(
                            card, contestId, reason.strip(), Actor.acting().label(), now()));
            card.declareVoid();
        }
        recordVoid(presenter, before);
        answers.openedAgain(contestId, presenter.id(), codes.keySet());
    }

    /** The presenter leaves while marking is open: what was sent is void, and nobody learns what it was. */
    public void breakOff(long contestId, int number) {
        PresenterView presenter = presenters.get(contestId, number);
        Map<Long, String> codes = codes(contestId);
        Map<String, Object> before = new TreeMap<>();
        for (Scorecard card : counting(presenter)) {
            before.put(codes.get(card.judgeId()), Map.of("version", card.version()));
            card.declareVoid();
        }
        recordVoid(presenter, before);
    }

    /**
     * As they are stored now. The guards read the cards before the presenter's row was locked; one that was sent again in
     * between would count as it was then.
     */
    private List<Scorecard> counting(PresenterView presenter) {
        return cards.findByContestIdAndPresenterIdOrderById(presenter.contestId(), presenter.id()).stream()
                .map(rows::fresh)
                .filter(Scorecard::counts)
                .toList();
    }

    /** Nobody goes on with what was typed for that talk. */
    private void recordVoid(PresenterView presenter, Map<String, Object> before) {
        drafts.dropAll(presenter.id());
        events.publishEvent(new CardsVoid(presenter.contestId(), presenter.id()));
        if (!before.isEmpty()) {
            audit.record(
                    contests.get(presenter.contestId()).slug(),
                    "CARDS_VOID",
                    Subject.presenter(presenter.number()),
                    before,
                    null,
                    null);
        }
    }

    /** What was sent counts from now on and enters the record with its totals. In the transaction of the stage. */
    public void close(long contestId, int number) {
        PresenterView presenter = presenters.get(contestId, number);
        List<Scorecard> stored = counting(presenter);
        List<Reopening> open =
                reopenings.findByContestIdAndPresenterIdAndClosedAtIsNullOrderById(contestId, presenter.id());
        Map<Long, String> codes = codes(contestId);
        CardTotals.OfPresenter printed = totals.of(contestId, presenter.id());
        Map<String, Object> before = new TreeMap<>();
        Map<String, Object> after = new TreeMap<>();
        Set<Long> again = open.stream().map(Reopening::judgeId).collect(Collectors.toSet());
        for (Scorecard card : stored) {
            if (again.isEmpty() || again.contains(card.judgeId())) {
                after.put(codes.get(card.judgeId()), printed.entry(card.id(), card.version()));
            }
        }
        Map<Long, Scorecard> byJudge =
                stored.stream().collect(Collectors.toMap(Scorecard::judgeId, Function.identity()));
        for (Reopening reopening : open) {
            Scorecard card = byJudge.get(reopening.judgeId());
            if (card != null && reopening.fromVersion() > 0) {
                before.put(codes.get(reopening.judgeId()), printed.entry(card.id(), reopening.fromVersion()));
            }
            reopening.end(card == null ? 0 : card.version(), now());
            store(presenter, codes.get(reopening.judgeId()), reopening);
        }
        for (Reopening repeat : reopenings.findByContestIdAndPresenterIdAndTalkRepeatedTrueAndToVersionIsNullOrderById(
                contestId, presenter.id())) {
            Scorecard card = byJudge.get(repeat.judgeId());
            repeat.end(card == null ? 0 : card.version(), repeat.openedAt());
            store(presenter, codes.get(repeat.judgeId()), repeat);
        }
        audit.open(
                contests.get(contestId).slug(),
                stored.stream().map(Scorecard::seal).toList());
        if (!after.isEmpty()) {
            audit.record(
                    contests.get(contestId).slug(),
                    "CARDS_COUNTED",
                    Subject.presenter(number),
                    before.isEmpty() ? null : before,
                    after,
                    null);
        }
    }

    private Map<Long, String> codes(long contestId) {
        return panel.judges(contestId).stream().collect(Collectors.toMap(Judge::id, Judge::code));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
