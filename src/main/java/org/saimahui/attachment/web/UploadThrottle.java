package org.saimahui.attachment.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.saimahui.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Slows down whoever uploads one file after another from a seat: each is a piece of work. */
@Component
class UploadThrottle {

    private static final int AT_ONCE = 20;

    private static final Duration REFILL = Duration.ofMinutes(10);

    private static final int TOO_MANY = 429;

    private final Cache<Long, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(REFILL).build();

    /** @throws RefusedException {@code TOO_MANY_REQUESTS} */
    void take(long presenterId) {
        Bucket bucket = buckets.get(
                presenterId,
                id -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, REFILL))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw new RefusedException(TOO_MANY, "TOO_MANY_REQUESTS");
        }
    }
}
