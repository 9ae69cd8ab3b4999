package org.saimahui.paper;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.saimahui.judging.CardsVoid;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.RecusedException;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.StoredCard;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks from paper. Each of two clerks types the slip without seeing what the other has typed; when both are alike they
 * become the judge's card through the door of every card, else both clerks see both until one is corrected.
 */
@Service
@Transactional(readOnly = true)
public class PaperEntryService {

    private static final int CLERKS = 2;

    private final PaperEntryRepository entries;

    private final ScorecardService cards;

    private final JudgeService judges;

    private final ContestService contests;

    private final SeatCardService seats;

    private final AuditLog audit;

    private final Newsroom news;

    private final PaperSlips slips;

    private final PaperMarks typings;

    private final Clock clock;

    PaperEntryService(
            PaperEntryRepository entries,
            ScorecardService cards,
            JudgeService judges,
            ContestService contests,
            SeatCardService seats,
            AuditLog audit,
            Newsroom news,
            PaperSlips slips,
            PaperMarks typings,
            Clock clock) {
        this.entries = entries;
        this.cards = cards;
        this.judges = judges;
        this.contests = contests;
        this.seats = seats;
        this.audit = audit;
        this.news = news;
        this.slips = slips;
        this.typings = typings;
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
        cards.beginOnPaper(contestId);
        PresenterView presenter = slips.presenter(contestId, code);
        // Recusals are read under the presenter's lock, not before it.
        StoredCard stored = openCard(contestId, code.seat(), presenter);
        JudgeView judge = judges.get(contestId, code.seat());
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
        PaperEntry own = PaperMarks.newest(all, clerk, true);
        PaperEntry other = PaperMarks.newest(all, clerk, false);
        TypedPair.Outcome outcome = new TypedPair(typings.of(own), typings.of(other)).with(marks);
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
                typings.write(marks),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        record(contest, presenter, judge, typings.of(own), marks, outcome);
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

    /** What was typed for a talk that counts no more is no half of a pair. */
    @EventListener
    @Transactional
    void forget(CardsVoid cardsVoid) {
        entries.dropOpen(cardsVoid.presenter());
    }

    private StoredCard openCard(long contestId, String judge, PresenterView presenter) {
        try {
            return cards.openForPaper(contestId, judge, presenter.number());
        } catch (RecusedException recused) {
            throw new ConflictException("SLIP_RECUSED", presenter.number(), presenter.name());
        }
    }

    /** The same press twice: what this clerk typed is the card already. */
    private boolean isSettled(List<PaperEntry> all, String clerk, Map<String, String> marks, StoredCard stored) {
        return all.stream()
                .filter(e -> e.clerk().equals(clerk) && Objects.equals(e.cardVersion(), stored.version()))
                .reduce((first, last) -> last)
                .filter(e -> stored.counts() && marks.equals(typings.of(e)))
                .isPresent();
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
