package org.saimahui.clock.web;

import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What time it is here. Pages ask a few times and so know how far their own clock is off. */
@RestController
class TimeController {

    private final Clock clock;

    TimeController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/api/v1/time")
    ResponseEntity<Time> time() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Time(clock.millis()));
    }

    /** @param now milliseconds since 1970 */
    record Time(long now) {}
}
