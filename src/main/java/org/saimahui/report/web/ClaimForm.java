package org.saimahui.report.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.report.Claim;
import org.saimahui.scoring.MarkText;

/** What a person typed about a claim; empty scope, rank and tick together mean: no claim. */
final class ClaimForm {

    private ClaimForm() {}

    /** @throws InvalidInputException at {@code /rank} when it is no whole number */
    static @Nullable Claim claim(String scope, String rank, boolean first, String confirmedBy) {
        String digits = number(rank);
        if (scope.isBlank() && digits.isEmpty() && !first && confirmedBy.isBlank()) {
            return null;
        }
        if (!digits.isEmpty() && !digits.matches("[0-9]{1,6}")) {
            throw InvalidInputException.of("NOT_A_NUMBER", "/claim/rank");
        }
        Integer place = digits.isEmpty() ? null : Integer.valueOf(digits);
        return new Claim(scope, place, first, confirmedBy.isBlank() ? null : confirmedBy);
    }

    /** A number as people type it: full-width digits and signs become plain ones. */
    static String number(String typed) {
        return MarkText.plain(typed);
    }
}
