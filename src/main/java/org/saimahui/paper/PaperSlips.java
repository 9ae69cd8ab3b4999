package org.saimahui.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.CardRule;
import org.saimahui.judging.CardSource;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.OpenSeat;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.StoredCard;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The slips as one clerk may see them: nothing of the other's before the own entry, and never the marks of a card. */
@Service
@Transactional(readOnly = true)
public class PaperSlips {

    private final PaperEntryRepository entries;

    private final ScorecardService cards;

    private final JudgeService judges;

    private final ReopeningReader reopenings;

    private final PresenterService presenters;

    private final ContestService contests;

    private final PaperMarks marks;

    PaperSlips(
            PaperEntryRepository entries,
            ScorecardService cards,
            JudgeService judges,
            ReopeningReader reopenings,
            PresenterService presenters,
            ContestService contests,
            PaperMarks marks) {
        this.entries = entries;
        this.cards = cards;
        this.judges = judges;
        this.reopenings = reopenings;
        this.presenters = presenters;
        this.contests = contests;
        this.marks = marks;
    }

    /** The slips that can be typed now: of presenters whose marking is open, and of seats that it is opened again for. */
    public List<OpenSlips> open(long contestId, String clerk) {
        ContestView contest = contests.get(contestId);
        if (!contest.takesMarks()) {
            return List.of();
        }
        List<JudgeView> panel = judges.list(contestId);
        Map<Integer, List<OpenSeat>> again = reopenings.open(contestId);
        List<OpenSlips> open = new ArrayList<>();
        for (PresenterView presenter : presenters.inRunningOrder(contestId)) {
            if (presenter.isActive()) {
                Set<String> reopened = again.getOrDefault(presenter.number(), List.of()).stream()
                        .map(OpenSeat::seat)
                        .collect(Collectors.toSet());
                List<JudgeView> who = panel.stream()
                        .filter(judge -> !judge.recusals().contains(presenter.number()))
                        .filter(judge -> presenter.turn() == Turn.MARKING || reopened.contains(judge.code()))
                        .toList();
                if (!who.isEmpty()) {
                    open.add(new OpenSlips(presenter, rows(contestId, clerk, presenter, who)));
                }
            }
        }
        return open;
    }

    private List<OpenSlips.Row> rows(long contestId, String clerk, PresenterView presenter, List<JudgeView> who) {
        Set<String> sent = cards.sent(contestId, presenter.number());
        Set<String> paper = cards.fromPaper(contestId, presenter.number());
        List<PaperEntry> typed = entries.findByPresenterIdAndCardVersionIsNullOrderById(presenter.id());
        return who.stream()
                .map(judge -> {
                    List<PaperEntry> of = typed.stream()
                            .filter(e -> e.judgeId() == judge.id())
                            .toList();
                    SlipState in = paper.contains(judge.code())
                            ? SlipState.PAPER
                            : sent.contains(judge.code()) ? SlipState.SENT : SlipState.NONE;
                    return new OpenSlips.Row(new SlipCode(judge.code(), presenter.id()), judge, state(of, clerk, in));
                })
                .toList();
    }

    /** One slip as that clerk may see it. @throws NotFoundException for a slip of nobody */
    public ClerkSlip slip(long contestId, String clerk, SlipCode code) {
        PresenterView presenter = presenter(contestId, code);
        JudgeView judge = judges.get(contestId, code.seat());
        List<PaperEntry> all = entries.findByPresenterIdAndJudgeIdOrderById(presenter.id(), judge.id());
        TypedPair pair = marks.pair(all, clerk);
        StoredCard stored = cards.stored(contestId, judge.code(), presenter.number());
        CardRule rule = cards.rule(contestId);
        SlipState in = !stored.counts()
                ? SlipState.NONE
                : stored.source() == CardSource.PAPER ? SlipState.PAPER : SlipState.SENT;
        boolean open = open(contestId, clerk).stream()
                .flatMap(slips -> slips.rows().stream())
                .anyMatch(row -> row.code().equals(code));
        return new ClerkSlip(
                code,
                presenter,
                judge,
                open,
                judge.recusals().contains(presenter.number()),
                state(all.stream().filter(PaperEntry::isOpen).toList(), clerk, in),
                rule,
                pair.own() == null ? Map.of() : rule.print(numbers(pair.own())),
                pair.own() == null ? "" : rule.printTotal(rule.total(numbers(pair.own()))),
                pair.visible().map(other -> rule.print(numbers(other))).orElse(Map.of()),
                stored);
    }

    /** Whom the slip is about. @throws NotFoundException for a slip of nobody */
    PresenterView presenter(long contestId, SlipCode code) {
        return presenters.list(contestId).stream()
                .filter(p -> p.id() == code.presenter())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("slip " + code + " of contest " + contestId));
    }

    private static SlipState state(List<PaperEntry> open, String clerk, SlipState otherwise) {
        boolean mine = open.stream().anyMatch(e -> e.clerk().equals(clerk));
        boolean theirs = open.stream().anyMatch(e -> !e.clerk().equals(clerk));
        if (mine && theirs) {
            return SlipState.DIFFERENT;
        }
        return mine ? SlipState.MINE : theirs ? SlipState.THEIRS : otherwise;
    }

    private static Map<String, BigDecimal> numbers(Map<String, String> marks) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        marks.forEach((code, mark) -> numbers.put(code, new BigDecimal(mark)));
        return numbers;
    }
}
