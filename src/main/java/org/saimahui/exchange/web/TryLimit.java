package org.saimahui.exchange.web;

import java.util.Map;
import org.saimahui.shared.RefusedException;
import org.saimahui.shared.Throttle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may try the sum: {@code saimahui.try-limit} a minute. */
@Component
class TryLimit {

    private final Throttle throttle;

    TryLimit(@Value("${saimahui.try-limit:600}") int perMinute) {
        throttle = Throttle.aMinute(perMinute);
    }

    /** @throws RefusedException with status 429 when there have been too many */
    void take(String address) {
        long wait = throttle.take(address);
        if (wait > 0) {
            throw new TooManyTries(wait);
        }
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
