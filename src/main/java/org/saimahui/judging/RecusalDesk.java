package org.saimahui.judging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.presenter.TurnService;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Declares recusals and takes them back, in the transaction of {@link JudgeService}. */
@Component
class RecusalDesk {

    private final RecusalRepository recusals;

    private final PanelRows panel;

    private final ScorecardRepository cards;

    private final MarkDraftRepository drafts;

    private final ContestService contests;

    private final PresenterService presenters;

    private final TurnService turns;

    private final AuditLog audit;

    private final Clock clock;

    RecusalDesk(
            RecusalRepository recusals,
            PanelRows panel,
            ScorecardRepository cards,
            MarkDraftRepository drafts,
            ContestService contests,
            PresenterService presenters,
            TurnService turns,
            AuditLog audit,
            Clock clock) {
        this.recusals = recusals;
        this.panel = panel;
        this.cards = cards;
        this.drafts = drafts;
        this.contests = contests;
        this.presenters = presenters;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    void declare(long contestId, Judge judge, int presenter, String reason) {
        String why = checked(reason);
        ContestView contest = begin(contestId);
        // The same row lock as a card's: a card and a recusal cannot pass each other.
        PresenterView person = turns.lock(contestId, presenter);
        Optional<Scorecard> sent = cards.findByContestIdAndPresenterIdAndJudgeId(contestId, person.id(), judge.id())
                .filter(Scorecard::counts);
        if (sent.isPresent() && person.turn() != Turn.MARKING) {
            throw new ConflictException("CARD_STORED", presenter);
        }
        if (isRecused(contestId, judge.id(), person.id())) {
            return;
        }
        panel.add(new Recusal(
                contestId, judge.id(), person.id(), why, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        drafts.drop(person.id(), judge.id());
        sent.ifPresent(card -> withdraw(contest, judge, presenter, card));
        audit.record(
                contest.slug(),
                "JUDGE_RECUSED",
                Subject.judge(judge.code()),
                null,
                Map.of("presenter", presenter),
                why);
    }

    /** Marking is still open: what was sent counts no more, and nobody learns what it was. */
    private void withdraw(ContestView contest, Judge judge, int presenter, Scorecard card) {
        Map<String, Object> before = Map.of(judge.code(), Map.of("version", card.version()));
        card.declareVoid();
        audit.record(contest.slug(), "CARDS_VOID", Subject.presenter(presenter), before, null, null);
    }

    void takeBack(long contestId, Judge judge, int presenter, String reason) {
        String why = checked(reason);
        ContestView contest = begin(contestId);
        PresenterView person = presenters.get(contestId, presenter);
        Recusal recusal = recusals.findByContestIdAndJudgeIdAndPresenterId(contestId, judge.id(), person.id())
                .orElseThrow(() -> new NotFoundException("recusal of " + judge.code() + " for " + presenter));
        panel.remove(recusal);
        Map<String, Object> before = Map.of("presenter", presenter, "reason", recusal.reason());
        audit.record(contest.slug(), "RECUSAL_WITHDRAWN", Subject.judge(judge.code()), before, null, why);
    }

    boolean isRecused(long contestId, long judgeId, long presenterId) {
        return panel.isRecused(contestId, judgeId, presenterId);
    }

    /** The running numbers each judge does not mark, by the judge's id. */
    Map<Long, Set<Integer>> numbers(long contestId) {
        Map<Long, PresenterView> people = presentersById(contestId);
        return panel.recusals(contestId).stream()
                .collect(Collectors.groupingBy(
                        Recusal::judgeId,
                        Collectors.mapping(r -> people.get(r.presenterId()).number(), Collectors.toSet())));
    }

    List<RecusalView> list(long contestId, Map<Long, String> codes) {
        Map<Long, PresenterView> people = presentersById(contestId);
        return panel.recusals(contestId).stream()
                .map(r -> new RecusalView(
                        codes.get(r.judgeId()), people.get(r.presenterId()).number(), r.reason(), r.declaredAt()))
                .sorted(Comparator.comparing(RecusalView::judge).thenComparing(RecusalView::presenter))
                .toList();
    }

    private ContestView begin(long contestId) {
        contests.raiseVersion(contestId, null);
        ContestView contest = contests.get(contestId);
        if (contest.state() == ContestState.CLOSED || contest.state() == ContestState.RELEASED) {
            throw new ConflictException("CONTEST_CLOSED");
        }
        return contest;
    }

    private Map<Long, PresenterView> presentersById(long contestId) {
        return presenters.list(contestId).stream().collect(Collectors.toMap(PresenterView::id, Function.identity()));
    }

    private static String checked(String reason) {
        Text text = new Text();
        String why = text.line("/reason", reason, 500, true);
        text.orThrow();
        return why;
    }
}
