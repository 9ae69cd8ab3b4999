package org.saimahui.exchange.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import org.saimahui.shared.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may try the sum: {@code saimahui.try-limit} a minute. */
@Component
class TryLimit {

    private static final int MOST_ADDRESSES = 10_000;

    private final int perMinute;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    TryLimit(@Value("${saimahui.try-limit:600}") int perMinute) {
        this.perMinute = perMinute;
    }

    /** @throws RefusedException with status 429 when there have been too many */
    void take(String address) {
        ConsumptionProbe probe = buckets.get(address, a -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyTries(
                    1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** Tells when to come back. */
    private static final class TooManyTries extends RefusedException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        TooManyTries(long seconds) {
            super(429, "TOO_MANY_REQUESTS");
            this.seconds = seconds;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("retryAfter", seconds);
        }
    }
}
