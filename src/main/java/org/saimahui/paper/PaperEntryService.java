package org.saimahui.paper;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Device;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Decimals;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.CardCriterion;
import org.saimahui.judging.CardRule;
import org.saimahui.judging.CardSource;
import org.saimahui.judging.CardsVoid;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.OpenSeat;
import org.saimahui.judging.RecusedException;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.StoredCard;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Marks from paper. Each of two clerks types the slip without seeing what the other has typed; when both are alike they
 * become the judge's card through the door of every card, else both clerks see both until one is corrected.
 */
@Service
@Transactional(readOnly = true)
public class PaperEntryService {

    private static final int CLERKS = 2;

    private static final TypeReference<LinkedHashMap<String, String>> MARKS = new TypeReference<>() {};

    private final PaperEntryRepository entries;

    private final ScorecardService cards;

    private final JudgeService judges;

    private final ReopeningReader reopenings;

    private final PresenterService presenters;

    private final ContestService contests;

    private final SeatCardService seats;

    private final AuditLog audit;

    private final Newsroom news;

    private final JsonMapper json;

    private final Clock clock;

    PaperEntryService(
            PaperEntryRepository entries,
            ScorecardService cards,
            JudgeService judges,
            ReopeningReader reopenings,
            PresenterService presenters,
            ContestService contests,
            SeatCardService seats,
            AuditLog audit,
            Newsroom news,
            JsonMapper json,
            Clock clock) {
        this.entries = entries;
        this.cards = cards;
        this.judges = judges;
        this.reopenings = reopenings;
        this.presenters = presenters;
        this.contests = contests;
        this.seats = seats;
        this.audit = audit;
        this.news = news;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the contest has both clerks' seats; without them there is no paper entry. */
    public boolean isOn(long contestId) {
        return seats.holders(contestId).stream()
                        .filter(holder -> holder.role() == SeatRole.CLERK)
                        .count()
                == CLERKS;
    }

    /**
     * Takes what a clerk has typed.
     *
     * @param clerk the clerk's seat
     * @throws NotFoundException for a slip of nobody
     * @throws InvalidInputException with every bad mark at once; {@code REPLACE_UNCONFIRMED} at {@code /replaces} where a
     *     card is in
     * @throws ConflictException {@code PAPER_OFF}, {@code SLIP_RECUSED}, {@code PRESENTER_WITHDRAWN},
     *     {@code MARKING_NOT_OPEN}, {@code MARKING_CLOSED}, {@code CARD_CAME_IN} when another version is stored than the
     *     clerk saw, {@code OWN_SECOND_ENTRY}, {@code SAME_DEVICE}
     */
    @Transactional
    public void enter(long contestId, String clerk, SlipCode code, TypedSlip typed) {
        if (!isOn(contestId)) {
            throw new ConflictException("PAPER_OFF");
        }
        PresenterView presenter = presenter(contestId, code);
        JudgeView judge = judges.get(contestId, code.seat());
        StoredCard stored = openCard(contestId, judge, presenter);
        cards.check(contestId, new SubmitScorecard(typed.marks(), null, null));
        Map<String, String> marks = plain(cards.rule(contestId), typed.marks());
        List<PaperEntry> all = entries.findByPresenterIdAndJudgeIdOrderById(presenter.id(), judge.id());
        if (isSettled(all, clerk, marks, stored)) {
            return;
        }
        if (typed.version() != stored.version()) {
            throw new ConflictException("CARD_CAME_IN");
        }
        if (stored.counts() && !typed.replaces()) {
            throw InvalidInputException.of("REPLACE_UNCONFIRMED", "/replaces");
        }
        PaperEntry own = newest(all, clerk, true);
        PaperEntry other = newest(all, clerk, false);
        TypedPair.Outcome outcome = new TypedPair(marks(own), marks(other)).with(marks);
        if (outcome == TypedPair.Outcome.AGAIN) {
            return;
        }
        if (outcome == TypedPair.Outcome.OWN_SECOND) {
            throw new ConflictException("OWN_SECOND_ENTRY");
        }
        ContestView contest = contests.get(contestId);
        Device.requireAnother(other == null ? null : other.deviceHash(), contest.rehearsal());
        PaperEntry entry = entries.saveAndFlush(new PaperEntry(
                contestId,
                presenter.id(),
                judge.id(),
                clerk,
                Device.actingHash(),
                json.writeValueAsString(marks),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        record(contest, presenter, judge, marks(own), marks, outcome);
        if (outcome == TypedPair.Outcome.EQUAL) {
            int version = cards.submitFromPaper(
                            contestId,
                            judge.code(),
                            presenter.number(),
                            new SubmitScorecard(new LinkedHashMap<>(marks), null, stored.version()))
                    .version();
            all.stream().filter(PaperEntry::isOpen).forEach(e -> e.settle(version));
            entry.settle(version);
        }
        news.tell(News.ofSeat(contestId, News.Kind.CARD, judge.code()));
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
        TypedPair pair = new TypedPair(marks(newest(all, clerk, true)), marks(newest(all, clerk, false)));
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

    /** What was typed for a talk that counts no more is no half of a pair. */
    @EventListener
    @Transactional
    void forget(CardsVoid cardsVoid) {
        entries.dropOpen(cardsVoid.presenter());
    }

    private StoredCard openCard(long contestId, JudgeView judge, PresenterView presenter) {
        try {
            return cards.openForPaper(contestId, judge.code(), presenter.number());
        } catch (RecusedException recused) {
            throw new ConflictException("SLIP_RECUSED", presenter.number(), presenter.name());
        }
    }

    private PresenterView presenter(long contestId, SlipCode code) {
        return presenters.list(contestId).stream()
                .filter(p -> p.id() == code.presenter())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("slip " + code + " of contest " + contestId));
    }

    /** The same press twice: what this clerk typed is the card already. */
    private boolean isSettled(List<PaperEntry> all, String clerk, Map<String, String> marks, StoredCard stored) {
        return all.stream()
                .filter(e -> e.clerk().equals(clerk) && Objects.equals(e.cardVersion(), stored.version()))
                .reduce((first, last) -> last)
                .filter(e -> stored.counts() && marks.equals(marks(e)))
                .isPresent();
    }

    private static @Nullable PaperEntry newest(List<PaperEntry> all, String clerk, boolean own) {
        return all.stream()
                .filter(PaperEntry::isOpen)
                .filter(e -> e.clerk().equals(clerk) == own)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static SlipState state(List<PaperEntry> open, String clerk, SlipState otherwise) {
        boolean mine = open.stream().anyMatch(e -> e.clerk().equals(clerk));
        boolean theirs = open.stream().anyMatch(e -> !e.clerk().equals(clerk));
        if (mine && theirs) {
            return SlipState.DIFFERENT;
        }
        return mine ? SlipState.MINE : theirs ? SlipState.THEIRS : otherwise;
    }

    private @Nullable Map<String, String> marks(@Nullable PaperEntry entry) {
        return entry == null ? null : json.readValue(entry.marks(), MARKS);
    }

    /** Every mark of the rule in its shortest form: 23.0 is the same as 23. */
    private static Map<String, String> plain(CardRule rule, Map<String, @Nullable String> typed) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (CardCriterion criterion : rule.criteria()) {
            BigDecimal mark = Optional.ofNullable(Decimals.parse(typed.get(criterion.code())))
                    .orElseThrow();
            plain.put(criterion.code(), mark.stripTrailingZeros().toPlainString());
        }
        return plain;
    }

    private static Map<String, BigDecimal> numbers(Map<String, String> marks) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        marks.forEach((code, mark) -> numbers.put(code, new BigDecimal(mark)));
        return numbers;
    }

    /** Which criteria were corrected, never the marks: they are nobody's to know before the marking is closed. */
    private void record(
            ContestView contest,
            PresenterView presenter,
            JudgeView judge,
            @Nullable Map<String, String> before,
            Map<String, String> marks,
            TypedPair.Outcome outcome) {
        Map<String, Object> after = new LinkedHashMap<>();
        if (before != null) {
            after.put(
                    "corrected",
                    marks.keySet().stream()
                            .filter(code -> !Objects.equals(before.get(code), marks.get(code)))
                            .toList());
        }
        after.put("seat", judge.code());
        after.put("pair", outcome.name());
        audit.record(
                contest.slug(),
                before == null ? "PAPER_ENTERED" : "PAPER_CORRECTED",
                Subject.presenter(presenter.number()),
                null,
                after,
                null);
    }
}
