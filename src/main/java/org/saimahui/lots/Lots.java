package org.saimahui.lots;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.saimahui.document.Text;
import org.saimahui.presenter.DrawnOrder;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.RunningNumbers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The draws of a contest. When lots may be drawn at all, says the stage. */
@Service
@Transactional(readOnly = true)
public class Lots implements DrawnOrder {

    /** The longest text said in public, in UTF-16 units. */
    public static final int TEXT = 200;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DrawRepository draws;

    private final PresenterService presenters;

    private final RunningNumbers numbers;

    private final Clock clock;

    Lots(DrawRepository draws, PresenterService presenters, RunningNumbers numbers, Clock clock) {
        this.draws = draws;
        this.presenters = presenters;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** All of a contest, those that were given up too, oldest first. */
    public List<DrawView> all(long contestId) {
        return draws.findByContestIdOrderByNumber(contestId).stream()
                .map(Draw::toView)
                .toList();
    }

    /** The one that counts; empty where lots are not drawn. */
    public Optional<DrawView> current(long contestId) {
        return all(contestId).stream().filter(DrawView::counts).findFirst();
    }

    @Override
    public boolean isDrawn(long contestId) {
        return current(contestId).filter(draw -> draw.drawn() != null).isPresent();
    }

    /** Whether the people are still those of the list, in the same order; whose name was put right is still the same. */
    public boolean isOfNow(long contestId, DrawView draw) {
        List<Long> now = active(contestId).stream().map(PresenterView::id).toList();
        return draws.findByContestIdOrderByNumber(contestId).stream()
                .anyMatch(each -> each.number() == draw.number() && each.rows().equals(now));
    }

    /**
     * Fixes the list in its present order and seals a new secret; a draw before this one is given up.
     *
     * @param reason why the one before is given up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void commit(long contestId, String reason) {
        List<Draw> before = draws.findByContestIdOrderByNumber(contestId);
        before.stream().filter(draw -> !draw.isGivenUp()).forEach(draw -> draw.giveUp(reason));
        List<PresenterView> people = active(contestId);
        byte[] secret = new byte[LotDraw.SECRET];
        RANDOM.nextBytes(secret);
        draws.save(new Draw(
                contestId,
                before.size() + 1,
                LotDraw.canonical(entries(people)),
                people.stream().map(PresenterView::id).toList(),
                HexFormat.of().formatHex(secret),
                now()));
    }

    /** What was said in public, as it is hashed and shown. @param text what is wrong with it goes there */
    public static String said(String typed, Text text) {
        return text.line("/text", typed, TEXT, true);
    }

    /** Draws: the order is stored and everybody gets its number. @param said from {@link #said} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void draw(long contestId, String said) {
        Draw draw = draws.findByContestIdOrderByNumber(contestId).stream()
                .filter(each -> !each.isGivenUp())
                .findFirst()
                .orElseThrow();
        numbers.renumber(contestId, draw.draw(said, now()));
    }

    /** Those who come on stage, by their present numbers. */
    private List<PresenterView> active(long contestId) {
        return presenters.list(contestId).stream()
                .filter(PresenterView::isActive)
                .sorted(Comparator.comparingInt(PresenterView::number))
                .toList();
    }

    private static List<LotDraw.Entry> entries(List<PresenterView> people) {
        return people.stream()
                .map(p -> new LotDraw.Entry(p.name(), p.organisation()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
