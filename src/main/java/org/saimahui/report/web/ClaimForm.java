package org.saimahui.report.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.report.Claim;
import org.saimahui.scoring.MarkText;

/** What a person typed about a claim; everything empty and not ticked means: no claim. */
record ClaimForm(String scope, String rank, @Nullable Boolean first, String confirmedBy) {

    static final ClaimForm NONE = new ClaimForm("", "", false, "");

    ClaimForm {
        scope = given(scope);
        rank = given(rank);
        first = Boolean.TRUE.equals(first);
        confirmedBy = given(confirmedBy);
    }

    static ClaimForm of(@Nullable Claim claim) {
        return claim == null
                ? NONE
                : new ClaimForm(
                        claim.scope(),
                        claim.rank() == null ? "" : claim.rank().toString(),
                        claim.first(),
                        given(claim.confirmedBy()));
    }

    /** @throws InvalidInputException at {@code /claim/rank} when it is no whole number */
    @Nullable
    Claim claim() {
        String digits = number(rank);
        boolean claimsFirst = Boolean.TRUE.equals(first);
        if (scope.isBlank() && digits.isEmpty() && !claimsFirst && confirmedBy.isBlank()) {
            return null;
        }
        if (!digits.isEmpty() && !digits.matches("[0-9]{1,6}")) {
            throw InvalidInputException.of("NOT_A_NUMBER", "/claim/rank");
        }
        Integer place = digits.isEmpty() ? null : Integer.valueOf(digits);
        return new Claim(scope, place, claimsFirst, confirmedBy.isBlank() ? null : confirmedBy);
    }

    /** Whether nothing of it is filled in. */
    public boolean isBlank() {
        return equals(NONE);
    }

    /** On one line, to compare two of them. */
    public String line() {
        return "%s %s %s %s".formatted(scope, Boolean.TRUE.equals(first) ? "★" : "", rank, confirmedBy);
    }

    /** A number as people type it: full-width digits and signs become plain ones. */
    static String number(String typed) {
        return MarkText.plain(typed);
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
