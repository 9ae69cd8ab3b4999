package org.saimahui.seat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits wrong cards per contest and address. A right one is looked up first and never pays for the failures of a hall
 * behind the same address; only typed codes have a second, high ceiling, which no hall reaches and guessing does.
 */
@Component
class ClaimThrottle {

    static final int FAILURES_A_MINUTE = 60;

    static final int CODES_A_MINUTE = 1200;

    private final Cache<String, Bucket> failures = buckets();

    private final Cache<String, Bucket> codes = buckets();

    private final TimeMeter time;

    @Autowired
    ClaimThrottle() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    /** @param time what refills; a laptop's clock that is set in the middle of an evening must not */
    ClaimThrottle(TimeMeter time) {
        this.time = time;
    }

    /** Before a typed code is looked up. @throws TooManyAttemptsException beyond what people can type */
    void beforeCode(String contest, String address) {
        take(codes, contest, address, CODES_A_MINUTE);
    }

    /** After a wrong card. @throws TooManyAttemptsException when there were too many */
    void failed(String contest, String address) {
        take(failures, contest, address, FAILURES_A_MINUTE);
    }

    private void take(Cache<String, Bucket> buckets, String contest, String address, int perMinute) {
        Bucket bucket = buckets.get(contest + "|" + address, key -> bucket(perMinute));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw new TooManyAttemptsException(wait);
        }
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
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
