package org.saimahui.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.TurnService;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What judges have typed and not sent yet, kept so that another device can go on. It is its judge's alone: there is no way
 * to ask for the drafts of a presenter or a contest, they are in no file and no record, and sending the card deletes them.
 */
@Service
@Transactional(readOnly = true)
public class DraftService {

    /** Characters of one mark; the card's rows take fewer. */
    private static final int LONGEST = 30;

    private static final TypeReference<Map<String, String>> MARKS = new TypeReference<>() {};

    private final MarkDraftRepository drafts;

    private final ScorecardRepository cards;

    private final PanelRows panel;

    private final ContestService contests;

    private final PresenterService presenters;

    private final TurnService turns;

    private final CardRules rules;

    private final JsonMapper json;

    private final Clock clock;

    DraftService(
            MarkDraftRepository drafts,
            ScorecardRepository cards,
            PanelRows panel,
            ContestService contests,
            PresenterService presenters,
            TurnService turns,
            CardRules rules,
            JsonMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.cards = cards;
        this.panel = panel;
        this.contests = contests;
        this.presenters = presenters;
        this.turns = turns;
        this.rules = rules;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what was typed unless something newer is kept; an instant that is still to come counts as now.
     *
     * @return the draft that is kept now, this one or a newer one
     * @throws NotFoundException for an unknown seat or presenter
     * @throws RecusedException when the judge does not mark this presenter
     * @throws org.saimahui.document.InvalidInputException {@code UNKNOWN_CRITERION}, {@code TOO_LONG},
     *     {@code BAD_CHARACTER} at {@code /marks/code}; the last two at {@code /comment}
     * @throws ConflictException {@code STALE_DRAFT} when another version of the card is stored, {@code CONTEST_CLOSED},
     *     {@code PRESENTER_WITHDRAWN}
     */
    @Transactional
    public Draft keep(long contestId, String judgeCode, Draft typed) {
        ContestView contest = contests.get(contestId);
        Judge judge = judge(contestId, judgeCode);
        // The same row lock as a card's: a draft that was under way while its card was sent comes too late.
        PresenterView presenter = turns.lock(contestId, typed.presenter());
        if (panel.isRecused(contestId, judge.id(), presenter.id())) {
            throw new RecusedException(presenter.number());
        }
        Map<String, String> marks = checked(contestId, typed.marks());
        Text text = new Text();
        String comment = text.lines("/comment", typed.comment(), CardRules.LONGEST_COMMENT);
        text.orThrow();
        requireOpen(contest, presenter);
        if (typed.version() != cardVersion(presenter, judge)) {
            throw new ConflictException("STALE_DRAFT");
        }
        Optional<MarkDraft> before = drafts.findByPresenterIdAndJudgeId(presenter.id(), judge.id());
        Instant now = clock.instant();
        Instant at = (typed.at().isAfter(now) ? now : typed.at()).truncatedTo(ChronoUnit.MICROS);
        if (before.isPresent()
                && before.get().version() == typed.version()
                && before.get().typedAt().isAfter(at)) {
            return view(before.get(), presenter);
        }
        MarkDraft draft = before.orElseGet(() -> new MarkDraft(contestId, presenter.id(), judge.id()));
        draft.write(typed.version(), json.writeValueAsString(marks), comment, at);
        return view(drafts.saveAndFlush(draft), presenter);
    }

    /** The judge's own draft for a presenter, if one is kept on top of the card that is stored. */
    public Optional<Draft> find(long contestId, String judgeCode, int number) {
        PresenterView presenter = presenters.get(contestId, number);
        Judge judge = judge(contestId, judgeCode);
        return drafts.findByPresenterIdAndJudgeId(presenter.id(), judge.id())
                .filter(draft -> draft.version() == cardVersion(presenter, judge))
                .map(draft -> view(draft, presenter));
    }

    private Draft view(MarkDraft draft, PresenterView presenter) {
        return new Draft(
                presenter.number(),
                json.readValue(draft.typed(), MARKS),
                draft.comment(),
                draft.version(),
                draft.typedAt());
    }

    private int cardVersion(PresenterView presenter, Judge judge) {
        return cards.findByContestIdAndPresenterIdAndJudgeId(presenter.contestId(), presenter.id(), judge.id())
                .map(Scorecard::version)
                .orElse(0);
    }

    private Map<String, String> checked(long contestId, Map<String, String> typed) {
        Set<String> known = rules.card(contestId).criteria().stream()
                .map(CardCriterion::code)
                .collect(Collectors.toSet());
        Text text = new Text();
        Map<String, String> marks = new LinkedHashMap<>();
        typed.forEach((code, mark) -> {
            String pointer = CardRules.pointer(code);
            if (!known.contains(code)) {
                text.reject("UNKNOWN_CRITERION", pointer);
            }
            String kept = text.line(pointer, mark, LONGEST, false);
            if (!kept.isEmpty()) {
                marks.put(code, kept);
            }
        });
        text.orThrow();
        return marks;
    }

    private static void requireOpen(ContestView contest, PresenterView presenter) {
        if (!presenter.isActive()) {
            throw new ConflictException("PRESENTER_WITHDRAWN", presenter.number(), presenter.name());
        }
        if (contest.isOver() && !contest.correcting()) {
            throw new ConflictException("CONTEST_CLOSED");
        }
    }

    private Judge judge(long contestId, String code) {
        return panel.judge(contestId, code)
                .orElseThrow(() -> new NotFoundException("judge " + code + " of contest " + contestId));
    }
}
