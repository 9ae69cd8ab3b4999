package org.saimahui.judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.shared.NotFoundException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the cards: sending, receipts, who is missing, and the marks for the standings. */
@Service
@Transactional(readOnly = true)
public class ScorecardService {

    private final ScorecardRepository cards;

    private final ScorecardVersionRepository versions;

    private final PanelRows panel;

    private final JudgeService seats;

    private final PresenterService presenters;

    private final CardRules rules;

    private final ScorecardDesk desk;

    ScorecardService(
            ScorecardRepository cards,
            ScorecardVersionRepository versions,
            PanelRows panel,
            JudgeService seats,
            PresenterService presenters,
            CardRules rules,
            ScorecardDesk desk) {
        this.cards = cards;
        this.versions = versions;
        this.panel = panel;
        this.seats = seats;
        this.presenters = presenters;
        this.rules = rules;
        this.desk = desk;
    }

    /** What a card of this contest asks for. @throws NotFoundException when the contest has no rule yet */
    public CardRule rule(long contestId) {
        return rules.card(contestId);
    }

    /**
     * Checks marks without storing anything.
     *
     * @return the card's total
     * @throws org.saimahui.document.InvalidInputException with every bad mark at once
     */
    public BigDecimal check(long contestId, SubmitScorecard typed) {
        return rules.checked(contestId, typed).total();
    }

    /**
     * Stores a judge's card. The same content again gives the old receipt, also after closing; other content on the
     * version the judge saw makes the next version, the old one is kept.
     *
     * @throws NotFoundException for an unknown seat or presenter
     * @throws RecusedException when the judge does not mark this presenter
     * @throws org.saimahui.document.InvalidInputException with every bad mark at once
     * @throws StaleScorecardException with the stored card when another version is stored
     * @throws org.saimahui.shared.ConflictException {@code PRESENTER_WITHDRAWN}, {@code MARKING_NOT_OPEN},
     *     {@code MARKING_CLOSED}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ScorecardReceipt submit(long contestId, String judgeCode, int presenter, SubmitScorecard sent) {
        try {
            return desk.submit(contestId, judgeCode, presenter, sent, CardSource.SEAT);
        } catch (DataIntegrityViolationException race) {
            // A unique key decided a race (two first cards, or one receipt drawn twice); what is stored now answers.
            return desk.submit(contestId, judgeCode, presenter, sent, CardSource.SEAT);
        }
    }

    /**
     * Stands in line for a card that is being typed from paper: until the caller's transaction is over nobody sends a card
     * for that presenter or closes the marking.
     *
     * @return what is stored of it, without the marks
     * @throws NotFoundException for an unknown seat or presenter
     * @throws RecusedException when the judge does not mark this presenter
     * @throws org.saimahui.shared.ConflictException {@code PRESENTER_WITHDRAWN}, {@code MARKING_NOT_OPEN},
     *     {@code MARKING_CLOSED}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredCard openForPaper(long contestId, String judgeCode, int presenter) {
        desk.requireOpen(desk.open(contestId, judgeCode, presenter));
        return stored(contestId, judgeCode, presenter);
    }

    /** Before anything about a slip is read: its mark may be the evening's first, and what that fixes must be fresh. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginOnPaper(long contestId) {
        desk.begin(contestId);
    }

    /** Stores a card that two clerks typed alike; else as {@link #submit}. In the transaction of {@link #openForPaper}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ScorecardReceipt submitFromPaper(long contestId, String judgeCode, int presenter, SubmitScorecard typed) {
        return desk.submit(contestId, judgeCode, presenter, typed, CardSource.PAPER);
    }

    /** What is stored of a judge's card, without the marks. */
    public StoredCard stored(long contestId, String judgeCode, int presenter) {
        PresenterView person = presenters.get(contestId, presenter);
        Judge judge = judge(contestId, judgeCode);
        return cards.findByContestIdAndPresenterIdAndJudgeId(contestId, person.id(), judge.id())
                .flatMap(card -> desk.current(card).map(v -> new StoredCard(card.version(), card.counts(), v.source())))
                .orElse(StoredCard.NONE);
    }

    /** The seats whose card was typed from paper, by running number; nobody whose marking is open. */
    public Map<Integer, Set<String>> fromPaper(long contestId) {
        Map<Integer, Set<String>> seats = new TreeMap<>();
        current(contestId).forEach((place, version) -> {
            if (version.source() == CardSource.PAPER) {
                seats.computeIfAbsent(place.presenter(), n -> new TreeSet<>()).add(place.judge());
            }
        });
        return seats;
    }

    /** The seats whose card for this presenter was typed from paper. */
    public Set<String> fromPaper(long contestId, int presenter) {
        PresenterView person = presenters.get(contestId, presenter);
        Map<Long, String> codes = codes(contestId);
        return cards.findByContestIdAndPresenterIdOrderById(contestId, person.id()).stream()
                .filter(Scorecard::counts)
                .filter(card -> desk.current(card)
                        .filter(v -> v.source() == CardSource.PAPER)
                        .isPresent())
                .map(card -> codes.get(card.judgeId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes over a card of an imported file as version 1; it may lack criteria. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(long contestId, String judgeCode, int presenter, SubmitScorecard given, CardSource source) {
        desk.restore(contestId, judge(contestId, judgeCode), presenter, given, source);
    }

    /** The judge's own card for a presenter, if one is stored. */
    public Optional<ScorecardReceipt> find(long contestId, String judgeCode, int presenter) {
        PresenterView person = presenters.get(contestId, presenter);
        Judge judge = judge(contestId, judgeCode);
        return cards.findByContestIdAndPresenterIdAndJudgeId(contestId, person.id(), judge.id())
                .flatMap(card -> desk.current(card)
                        .map(v -> desk.receipt(v, presenter, rules.card(contestId)))
                        .map(receipt -> card.counts() ? receipt : receipt.declaredVoid()));
    }

    /** All of a judge's own cards that are not void, by running number. */
    public List<ScorecardReceipt> ofJudge(long contestId, String judgeCode) {
        Map<Long, Integer> numbers = numbers(contestId);
        List<Scorecard> own =
                cards
                        .findByContestIdAndJudgeIdOrderById(
                                contestId, judge(contestId, judgeCode).id())
                        .stream()
                        .filter(Scorecard::counts)
                        .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        CardRule rule = rules.card(contestId);
        return own.stream()
                .flatMap(card ->
                        desk.current(card).map(v -> desk.receipt(v, numbers.get(card.presenterId()), rule)).stream())
                .sorted(Comparator.comparing(ScorecardReceipt::presenter))
                .toList();
    }

    /** The version of the judge's own card that is void, because the talk was repeated or broken off; 0 for none. */
    public int voidVersion(long contestId, String judgeCode, int presenter) {
        PresenterView person = presenters.get(contestId, presenter);
        Judge judge = judge(contestId, judgeCode);
        return cards.findByContestIdAndPresenterIdAndJudgeId(contestId, person.id(), judge.id())
                .filter(card -> !card.counts())
                .map(Scorecard::version)
                .orElse(0);
    }

    /** The seats whose card for this presenter is in. */
    public Set<String> sent(long contestId, int presenter) {
        PresenterView person = presenters.get(contestId, presenter);
        Map<Long, String> codes = codes(contestId);
        return cards.findByContestIdAndPresenterIdOrderById(contestId, person.id()).stream()
                .filter(Scorecard::counts)
                .map(card -> codes.get(card.judgeId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The seats whose card for this presenter is not in, recused ones left out. */
    public List<String> missing(long contestId, int presenter) {
        Set<String> sent = sent(contestId, presenter);
        return seats.list(contestId).stream()
                .filter(j -> !j.recusals().contains(presenter))
                .map(JudgeView::code)
                .filter(code -> !sent.contains(code))
                .toList();
    }

    /** How often each seat has sent its card for this presenter; seats without a card are not in it. */
    public Map<String, Integer> timesSent(long contestId, int presenter) {
        PresenterView person = presenters.get(contestId, presenter);
        Map<Long, String> codes = codes(contestId);
        return cards.findByContestIdAndPresenterIdOrderById(contestId, person.id()).stream()
                .filter(Scorecard::counts)
                .collect(Collectors.toMap(card -> codes.get(card.judgeId()), Scorecard::timesSent));
    }

    /** Every mark that counts, of presenters whose marking is not open: presenter, then seat, then criterion. */
    public Map<Integer, Map<String, Map<String, BigDecimal>>> marks(long contestId) {
        Map<Integer, Map<String, Map<String, BigDecimal>>> marks = new HashMap<>();
        current(contestId)
                .forEach((place, version) -> marks.computeIfAbsent(place.presenter(), n -> new HashMap<>())
                        .put(place.judge(), Map.copyOf(version.marks())));
        return marks;
    }

    /** Every card that counts, of presenters whose marking is not open: presenter, then seat. */
    public Map<Integer, Map<String, ScorecardReceipt>> cards(long contestId) {
        CardRule rule = rules.card(contestId);
        Map<Integer, Map<String, ScorecardReceipt>> all = new HashMap<>();
        current(contestId)
                .forEach((place, version) -> all.computeIfAbsent(place.presenter(), n -> new HashMap<>())
                        .put(place.judge(), desk.receipt(version, place.presenter(), rule)));
        return all;
    }

    /** Every version of every card for one presenter, by seat and version. */
    public List<ScorecardVersionView> history(long contestId, int presenter) {
        PresenterView person = presenters.get(contestId, presenter);
        Map<Long, Scorecard> byId = cards.findByContestIdAndPresenterIdOrderById(contestId, person.id()).stream()
                .collect(Collectors.toMap(Scorecard::id, Function.identity()));
        Map<Long, String> codes = codes(contestId);
        CardRule rule = rules.card(contestId);
        List<ScorecardVersionView> history = new ArrayList<>();
        for (ScorecardVersion version : versions.ofPresenter(contestId, person.id())) {
            Scorecard card = byId.get(version.scorecardId());
            ScorecardReceipt receipt = desk.receipt(version, presenter, rule);
            boolean counts = card.counts() && card.version() == version.version();
            history.add(new ScorecardVersionView(codes.get(card.judgeId()), receipt, counts));
        }
        history.sort(Comparator.comparing(ScorecardVersionView::judge)
                .thenComparing(v -> v.receipt().version()));
        return history;
    }

    private record Place(int presenter, String judge) {}

    /** What counts, without those whose marking is open: their marks are their judges' alone. */
    private Map<Place, ScorecardVersion> current(long contestId) {
        Map<Long, Integer> numbers = presenters.list(contestId).stream()
                .filter(p -> p.turn() != Turn.MARKING)
                .collect(Collectors.toMap(PresenterView::id, PresenterView::number));
        Map<Long, String> codes = codes(contestId);
        Map<Long, Place> places = cards.findByContestIdOrderById(contestId).stream()
                .filter(c -> numbers.containsKey(c.presenterId()))
                .collect(Collectors.toMap(
                        Scorecard::id, c -> new Place(numbers.get(c.presenterId()), codes.get(c.judgeId()))));
        return versions.counting(contestId).stream()
                .filter(v -> places.containsKey(v.scorecardId()))
                .collect(Collectors.toMap(v -> places.get(v.scorecardId()), Function.identity()));
    }

    private Map<Long, Integer> numbers(long contestId) {
        return presenters.list(contestId).stream().collect(Collectors.toMap(PresenterView::id, PresenterView::number));
    }

    private Map<Long, String> codes(long contestId) {
        return panel.judges(contestId).stream().collect(Collectors.toMap(Judge::id, Judge::code));
    }

    private Judge judge(long contestId, String code) {
        return panel.judge(contestId, code)
                .orElseThrow(() -> new NotFoundException("judge " + code + " of contest " + contestId));
    }
}
