package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ranking.
 *
 * @param place null for one who is incomplete, withdrawn or disqualified; then {@code total} and {@code exact} are too
 * @param shared whether others have the same place
 * @param total rounded as the rule says
 * @param exact before that rounding
 * @param parts by code, those that count, after their own rounding
 * @param incomplete active, but a part is still open or no weight is left
 */
public record Standing(
        int presenter,
        String name,
        @Nullable Integer place,
        boolean shared,
        @Nullable Fraction total,
        @Nullable Fraction exact,
        Map<String, Fraction> parts,
        ContestSheet.State state,
        boolean incomplete,
        Explanation explanation) {

    /** What points by hand add to the total, bonuses only up to the rule's cap; zero without a total. */
    public BigDecimal byHand() {
        return explanation.byHand();
    }

    /** As the API answers it, with the explanation. */
    public Map<String, @Nullable Object> toDocument() {
        Rounding rounding = explanation.rule().rounding();
        Documents printedParts = Documents.object();
        parts.forEach((code, value) -> printedParts.put(code, rounding.print(Rounding.Step.PART, value)));
        return Documents.object()
                .put("presenter", presenter)
                .put("name", name)
                .put("place", place)
                .put("total", total == null ? null : rounding.print(Rounding.Step.TOTAL, total))
                .put("parts", printedParts.done())
                .put("state", state)
                .put("incomplete", incomplete)
                .put("explanation", explanation.toDocument())
                .done();
    }
}
