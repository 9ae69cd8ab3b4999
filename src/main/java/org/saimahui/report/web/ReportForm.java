package org.saimahui.report.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.Claim;
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
        String claimScope,
        String claimRank,
        @Nullable Boolean claimFirst,
        String claimConfirmedBy,
        String motto) {

    /** All that is said, in the order of the talk. */
    String words() {
        return String.join("\n", title, story, innovation, figures, reflection);
    }

    ReportForm(
            @Nullable Long version,
            @Nullable Long id,
            @Nullable String title,
            @Nullable String story,
            @Nullable String innovation,
            @Nullable String figures,
            @Nullable String reflection,
            @Nullable String claimScope,
            @Nullable String claimRank,
            @Nullable Boolean claimFirst,
            @Nullable String claimConfirmedBy,
            @Nullable String motto) {
        this.version = version;
        this.id = id;
        this.title = given(title);
        this.story = given(story);
        this.innovation = given(innovation);
        this.figures = given(figures);
        this.reflection = given(reflection);
        this.claimScope = given(claimScope);
        this.claimRank = given(claimRank);
        this.claimFirst = Boolean.TRUE.equals(claimFirst);
        this.claimConfirmedBy = given(claimConfirmedBy);
        this.motto = given(motto);
    }

    static ReportForm of(long version, long id, ReportText text) {
        Claim claim = text.claim();
        return new ReportForm(
                version,
                id,
                text.title(),
                text.story(),
                text.innovation(),
                text.figures(),
                text.reflection(),
                claim == null ? "" : claim.scope(),
                claim == null || claim.rank() == null ? "" : claim.rank().toString(),
                claim != null && claim.first(),
                claim == null ? "" : claim.confirmedBy(),
                text.motto());
    }

    ReportText text() {
        return new ReportText(
                title,
                story,
                innovation,
                figures,
                reflection,
                ClaimForm.claim(claimScope, claimRank, Boolean.TRUE.equals(claimFirst), claimConfirmedBy),
                motto);
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").replace("\r\n", "\n");
    }
}
