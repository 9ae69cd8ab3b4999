package org.saimahui.report.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.ReportText;

/**
 * The text as the editor shows it.
 *
 * @param version the contest's version the writer saw
 * @param id the presenter the form was opened for, for running numbers move
 */
record ReportForm(
        @Nullable Long version,
        @Nullable Long id,
        String title,
        String story,
        String innovation,
        String figures,
        String reflection,
        ClaimForm claim,
        String motto) {

    /** What was not sent is empty; lines end as they are stored. */
    ReportForm {
        title = given(title);
        story = given(story);
        innovation = given(innovation);
        figures = given(figures);
        reflection = given(reflection);
        claim = claim == null ? ClaimForm.NONE : claim;
        motto = given(motto);
    }

    /** All that is said, in the order of the talk. */
    String words() {
        return String.join("\n", title, story, innovation, figures, reflection);
    }

    static ReportForm of(long version, long id, ReportText text) {
        return new ReportForm(
                version,
                id,
                text.title(),
                text.story(),
                text.innovation(),
                text.figures(),
                text.reflection(),
                ClaimForm.of(text.claim()),
                text.motto());
    }

    /** @throws org.saimahui.document.InvalidInputException where the claim's rank is no number */
    ReportText text() {
        return new ReportText(title, story, innovation, figures, reflection, claim.claim(), motto);
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").replace("\r\n", "\n");
    }
}
