package org.saimahui.rehearsal;

import java.util.Optional;
import java.util.stream.Stream;
import org.saimahui.durable.StoreAwayException;
import org.saimahui.shared.RefusedException;

/** Tells a portal that has too much to do for the moment, or no database, from everything else that goes wrong. */
final class Busy {

    private static final int COME_AGAIN = 503;

    private static final int DEEPEST = 20;

    private Busy() {}

    /** What whoever asked would have been told, to come again later; empty where coming again is of no use. */
    static Optional<RefusedException> of(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(cause -> cause instanceof RefusedException refused && refused.status() == COME_AGAIN)
                .map(RefusedException.class::cast)
                .findFirst()
                .or(() -> StoreAwayException.of(failure));
    }
}
