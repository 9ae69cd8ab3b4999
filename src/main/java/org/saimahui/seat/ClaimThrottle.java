package org.saimahui.seat;

import io.github.bucket4j.TimeMeter;
import org.saimahui.shared.Throttle;
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

    private final Throttle failures;

    private final Throttle codes;

    @Autowired
    ClaimThrottle() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    /** @param time what refills; a laptop's clock that is set in the middle of an evening must not */
    ClaimThrottle(TimeMeter time) {
        failures = Throttle.aMinute(FAILURES_A_MINUTE).in(time);
        codes = Throttle.aMinute(CODES_A_MINUTE).in(time);
    }

    /** Before a typed code is looked up. @throws TooManyAttemptsException beyond what people can type */
    void beforeCode(String contest, String address) {
        take(codes, contest, address);
    }

    /** After a wrong card. @throws TooManyAttemptsException when there were too many */
    void failed(String contest, String address) {
        take(failures, contest, address);
    }

    private static void take(Throttle throttle, String contest, String address) {
        long wait = throttle.take(contest + "|" + address);
        if (wait > 0) {
            throw new TooManyAttemptsException(wait);
        }
    }
}
