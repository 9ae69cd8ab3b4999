package org.saimahui.report;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/**
 * What a figure rests on.
 *
 * @param period the time it is of: 今年1—8月
 * @param source who has counted it
 * @param verified whether an organiser has seen the source and found the number there
 * @param claim the rank that is claimed with it, or null
 */
@Embeddable
public record Evidence(
        String period,
        String source,
        boolean verified,
        @Nullable Claim claim) {

    public static final Evidence NONE = new Evidence("", "", false, null);

    /** Trimmed and checked; what is wrong goes into {@code text}. */
    Evidence checked(Text text) {
        return new Evidence(
                text.line("/period", period, Text.NAME, false),
                text.line("/source", source, 500, false),
                verified,
                claim == null ? null : claim.checked(text, "/claim"));
    }
}
