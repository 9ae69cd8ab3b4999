package org.saimahui.presenter;

import org.jspecify.annotations.Nullable;

/**
 * What a change of a portrait left.
 *
 * @param shown hash of what is shown now; null for the plate with the family name
 * @param before hash of what an undo brings back; null for the plate
 * @param offered hash of what waits for approval with the report; null for nothing
 */
public record PortraitChange(
        @Nullable String shown,
        @Nullable String before,
        @Nullable String offered) {}
