package org.saimahui.screen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.springframework.stereotype.Component;

/** When each screen was last heard of, and how long it took to show what is on air. Kept in memory only. */
@Component
class ScreenSigns {

    /** A sign comes every ten seconds; two may get lost. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<Long, ScreenSign> signs = new ConcurrentHashMap<>();

    private final Map<Long, Change> changes = new ConcurrentHashMap<>();

    private final Clock clock;

    ScreenSigns(Newsroom news, Clock clock) {
        this.clock = clock;
        news.listen(
                EnumSet.of(News.Kind.SCENE),
                scene -> changes.merge(
                        scene.contestId(),
                        new Change(scene.version(), clock.instant()),
                        (old, fresh) -> fresh.version() > old.version() ? fresh : old));
        news.listen(EnumSet.of(News.Kind.GONE), gone -> changes.remove(gone.contestId()));
    }

    /** What is on air became another. */
    private record Change(long version, Instant at) {}

    /**
     * A screen says that it is there.
     *
     * @param version of what is on air, as it has it
     * @param shownAt since when, by the portal's time as far as it knows that; milliseconds since 1970, 0 where it did not see
     *     the change
     * @param offset how far its own clock is ahead, in milliseconds
     */
    void heard(ScreenView screen, long version, long shownAt, long offset) {
        Change change = changes.get(screen.contestId());
        Instant now = clock.instant();
        Long delay = null;
        boolean behind = false;
        if (change != null && version == change.version() && shownAt > 0) {
            // A clock that is measured is some milliseconds wrong all the same.
            long longest = Duration.between(change.at(), now).toMillis();
            delay = Math.max(0, Math.min(longest, shownAt - change.at().toEpochMilli()));
        } else if (change != null && version < change.version()) {
            behind = change.at().plusSeconds(2).isBefore(now);
        }
        ScreenSign before = signs.get(screen.id());
        signs.put(
                screen.id(),
                new ScreenSign(now, delay != null || before == null ? delay : before.delayMillis(), offset, behind));
    }

    @Nullable
    ScreenSign of(long screenId) {
        return signs.get(screenId);
    }

    boolean isSilent(@Nullable ScreenSign sign) {
        return sign == null || sign.at().plus(PATIENCE).isBefore(clock.instant());
    }

    void forget(long screenId) {
        signs.remove(screenId);
    }
}
