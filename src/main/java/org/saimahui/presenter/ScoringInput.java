package org.saimahui.presenter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only the engine needs of a presenter: coefficients by criterion code and a given objective score, as decimal
 * text.
 */
public record ScoringInput(
        Map<String, String> coefficients, @Nullable String objective) {

    public static final ScoringInput NONE = new ScoringInput(Map.of(), null);

    public ScoringInput {
        coefficients = Map.copyOf(coefficients);
    }
}
