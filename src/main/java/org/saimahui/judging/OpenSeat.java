package org.saimahui.judging;

/**
 * A seat whose closed marking is open again.
 *
 * @param presenter running number
 * @param hasCard whether any card of this seat is stored for the presenter
 * @param sent whether a new card has come in since it was opened
 */
public record OpenSeat(int presenter, String seat, boolean hasCard, boolean sent) {}
