package org.saimahui.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How often something may be done, for each key on its own: so many at once, and so many more as time passes. Keys that
 * were not used for long are forgotten, and so are the least used ones beyond a hundred thousand: nobody fills the memory
 * with keys.
 */
public final class Throttle {

    private static final int MOST_KEYS = 100_000;

    private final Rate rate;

    private final TimeMeter time;

    private final Cache<String, Bucket> buckets;

    /**
     * @param atOnce how many may follow each other without a pause; at least 1
     * @param more how many come back, evenly, within {@code within}
     */
    private record Rate(long atOnce, long more, Duration within) {}

    private Throttle(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        // Kept until it is full again by itself at the latest.
        Duration full = rate.within().multipliedBy(rate.atOnce() / rate.more() + 1);
        Duration shortest = Duration.ofMinutes(10);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(full.compareTo(shortest) > 0 ? full : shortest)
                .build();
    }

    /** That many a minute, all of them at once if need be. */
    public static Throttle aMinute(int many) {
        return of(many, many, Duration.ofMinutes(1));
    }

    /** Up to {@code atOnce}, and {@code more} come back within that time. */
    public static Throttle of(long atOnce, long more, Duration within) {
        return new Throttle(new Rate(atOnce, more, within), TimeMeter.SYSTEM_NANOTIME);
    }

    /** The same by another clock, with nothing taken yet; the clock of a laptop that is set must not refill. */
    public Throttle in(TimeMeter other) {
        return new Throttle(rate, other);
    }

    /** Takes one if there is one. @return 0, or after how many seconds there is one, from 1 */
    public long take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    }

    /** Gives back one that was taken and need not have been. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                k -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(rate.atOnce()).refillGreedy(rate.more(), rate.within()))
                        .build());
    }
}
