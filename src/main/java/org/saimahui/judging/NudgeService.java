package org.saimahui.judging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells judges who have not sent that the hall waits for them; nothing of it is kept with their marks. */
@Service
@Transactional(readOnly = true)
public class NudgeService {

    /** So long judges are left in peace once marking is open. */
    public static final Duration AFTER = Duration.ofSeconds(30);

    /** One seat is not nudged more often. */
    private static final Duration APART = Duration.ofSeconds(10);

    private final PanelRows panel;

    private final Newsroom news;

    private final Clock clock;

    NudgeService(PanelRows panel, Newsroom news, Clock clock) {
        this.panel = panel;
        this.news = news;
        this.clock = clock;
    }

    /** Whether the judges have had time enough for that presenter, whose marking is open. */
    public boolean isDue(PresenterView presenter) {
        Instant since = presenter.slot().markingSince();
        return since != null && !clock.instant().isBefore(since.plus(AFTER));
    }

    /** When that seat was nudged about the presenter whose marking is open; empty where it was not. */
    public Optional<Instant> of(PresenterView presenter, String seat) {
        Instant since = presenter.slot().markingSince();
        return panel.judge(presenter.contestId(), seat)
                .flatMap(judge -> Optional.ofNullable(judge.nudgedAt()))
                .filter(at -> since != null && !at.isBefore(since));
    }

    /**
     * Nudges those seats. In the transaction of the stage.
     *
     * @throws ConflictException {@code NUDGE_TOO_SOON} before the judges have had time, {@code JUST_NUDGED} when each of the
     *     seats was nudged a moment ago
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void nudge(PresenterView presenter, Collection<String> seats) {
        if (!isDue(presenter)) {
            throw new ConflictException("NUDGE_TOO_SOON", AFTER.toSeconds());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Judge> quiet = panel.judges(presenter.contestId()).stream()
                .filter(judge -> seats.contains(judge.code()))
                .filter(judge -> judge.nudgedAt() == null
                        || !now.isBefore(judge.nudgedAt().plus(APART)))
                .toList();
        if (quiet.isEmpty()) {
            throw new ConflictException("JUST_NUDGED", APART.toSeconds());
        }
        for (Judge judge : quiet) {
            judge.nudge(now);
            news.tell(News.ofSeat(presenter.contestId(), News.Kind.CARD, judge.code()));
        }
    }
}
