package org.saimahui.seat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a seat has a card that opens it.
 *
 * @param issuedAt when the present card was issued, or null when the seat has none
 * @param claimedAt since when a device is on the seat, or null when none is
 */
public record CardStatus(
        String seat,
        SeatRole role,
        @Nullable Instant issuedAt,
        @Nullable Instant claimedAt) {}
