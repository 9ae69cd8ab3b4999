package org.saimahui.judging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that closed marking was opened again for a seat, or the talk was held once more.
 *
 * @param presenter running number
 * @param byJudge whether {@code by} is the seat of a judge, the chief's
 * @param agreedBy the organiser who had agreed before the supervisor opened it; null for nobody
 * @param repeated whether the talk was held once more and the first card is void
 * @param before the total that counted; null where the seat had no card
 * @param after the total that counts since it was closed; null while it is open, and where no card came
 */
public record ReopeningView(
        int presenter,
        String seat,
        String reason,
        String by,
        boolean byJudge,
        @Nullable String agreedBy,
        Instant at,
        boolean open,
        boolean repeated,
        @Nullable String before,
        @Nullable String after) {}
