package org.saimahui.seat;

import java.time.Instant;

/**
 * A device that waits for a seat on which another one sits.
 *
 * @param sign two characters that the device shows, by which people tell it from another one
 */
public record WaitingClaim(long id, String seat, SeatRole role, String sign, Instant askedAt) {}
