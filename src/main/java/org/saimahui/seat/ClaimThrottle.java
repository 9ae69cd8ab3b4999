package org.saimahui.seat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Limits wrong cards per contest and address. A right one is looked up first and never pays for the failures of a hall
 * behind the same address; only typed codes have a second, high ceiling, which no hall reaches and guessing does.
 */
@Component
class ClaimThrottle {

    private static final int FAILURES_A_MINUTE = 60;

    private static final int CODES_A_MINUTE = 1200;

    private final Cache<String, Bucket> failures = buckets();

    private final Cache<String, Bucket> codes = buckets();

    /** Before a typed code is looked up. @throws TooManyAttemptsException beyond what people can type */
    void beforeCode(String contest, String address) {
        take(codes, contest, address, CODES_A_MINUTE);
    }

    /** After a wrong card. @throws TooManyAttemptsException when there were too many */
    void failed(String contest, String address) {
        take(failures, contest, address, FAILURES_A_MINUTE);
    }

    private static void take(Cache<String, Bucket> buckets, String contest, String address, int perMinute) {
        Bucket bucket = buckets.get(contest + "|" + address, key -> bucket(perMinute));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw new TooManyAttemptsException(wait);
        }
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }
}
