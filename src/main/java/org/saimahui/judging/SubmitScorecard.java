package org.saimahui.judging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A card as a judge sends it.
 *
 * @param marks criterion code to the mark as typed; a null value is not a number
 * @param version the stored version the judge saw; null or 0 when none
 */
public record SubmitScorecard(
        Map<String, @Nullable String> marks,
        @Nullable String comment,
        @Nullable Integer version) {}
