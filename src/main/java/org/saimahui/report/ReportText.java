package org.saimahui.report;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/**
 * What a presenter says: title, four sections, and a claim of the whole where there is one.
 *
 * @param motto one line that stands beside the name; empty where there is none
 */
public record ReportText(
        String title,
        String story,
        String innovation,
        String figures,
        String reflection,
        @Nullable Claim claim,
        String motto) {

    /** Longest motto. */
    public static final int MOTTO = 30;

    public static final ReportText EMPTY = new ReportText("", "", "", "", "", null);

    /** Texts that were approved before there were mottos have none. */
    public ReportText(
            String title,
            String story,
            String innovation,
            String figures,
            String reflection,
            @Nullable Claim claim,
            @Nullable String motto) {
        this.title = title;
        this.story = story;
        this.innovation = innovation;
        this.figures = figures;
        this.reflection = reflection;
        this.claim = claim;
        this.motto = motto == null ? "" : motto;
    }

    /** Without a motto. */
    public ReportText(
            String title, String story, String innovation, String figures, String reflection, @Nullable Claim claim) {
        this(title, story, innovation, figures, reflection, claim, "");
    }

    /** Nothing written at all. */
    boolean nothing() {
        return EMPTY.equals(this);
    }

    /** Trimmed and checked. @throws org.saimahui.document.InvalidInputException naming each bad field */
    ReportText checked() {
        Text text = new Text();
        ReportText checked = new ReportText(
                text.line("/title", title, Text.NAME, false),
                text.lines("/story", story, Text.LONG),
                text.lines("/innovation", innovation, Text.LONG),
                text.lines("/figures", figures, Text.LONG),
                text.lines("/reflection", reflection, Text.LONG),
                claim == null ? null : claim.checked(text, "/claim"),
                text.line("/motto", motto, MOTTO, false));
        text.orThrow();
        return checked;
    }

    /** What must be there before it can be submitted. @throws org.saimahui.document.InvalidInputException otherwise */
    void requireComplete() {
        Text text = new Text();
        text.line("/title", title, Text.NAME, true);
        if (story.isEmpty() && innovation.isEmpty() && figures.isEmpty() && reflection.isEmpty()) {
            text.reject("MISSING_FIELD", "/story");
        }
        text.orThrow();
    }
}
