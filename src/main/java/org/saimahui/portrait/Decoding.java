package org.saimahui.portrait;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.saimahui.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Lets only a few pictures be decoded at the same time, for each takes much memory for a moment. */
@Component
class Decoding {

    /** How long an upload waits for its turn. */
    private static final long PATIENCE_SECONDS = 4;

    private static final int UNAVAILABLE = 503;

    private final Semaphore places;

    Decoding(PortraitProperties properties) {
        this.places = new Semaphore(properties.atOnce());
    }

    /** @throws RefusedException {@code OVERLOADED} when no place becomes free in time */
    <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedException(UNAVAILABLE, "OVERLOADED");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedException(UNAVAILABLE, "OVERLOADED");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
