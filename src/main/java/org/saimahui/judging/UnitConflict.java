package org.saimahui.judging;

/**
 * Judge and presenter are of the same unit, as far as names say.
 *
 * @param judge code of the seat
 * @param presenter running number
 * @param unit as it is written with the presenter
 */
public record UnitConflict(String judge, int presenter, String unit) {}
