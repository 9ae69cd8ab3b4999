package org.saimahui.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the public may read of one presenter: text, figures and attachments of the last approval. */
public record PublicReport(
        String title,
        String story,
        String innovation,
        String figures,
        String reflection,
        @Nullable Claim claim,
        List<MetricView> metrics,
        String motto,
        List<Attachment> attachments) {

    /** How much longer than asked a last sentence may make an opening. */
    private static final int SPARE = 50;

    static PublicReport of(ApprovedReport approved) {
        ReportText text = approved.text();
        return new PublicReport(
                text.title(),
                text.story(),
                text.innovation(),
                text.figures(),
                text.reflection(),
                text.claim(),
                approved.metrics().stream().map(MetricView::of).toList(),
                text.motto(),
                approved.attachments());
    }

    /** The figure that stands for the report: the first one; null where there is none. */
    public @Nullable MetricView headline() {
        return metrics.isEmpty() ? null : metrics.get(0);
    }

    /** The claim that stands for the report: its own, else the first of its figures; null where there is none. */
    public @Nullable Claim headlineClaim() {
        if (claim != null) {
            return claim;
        }
        return metrics.stream()
                .map(metric -> metric.evidence().claim())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The first sentences, for the wall: whole sentences until there are about so many characters. */
    public String opening(int about) {
        return sentences(
                List.of(story, innovation, figures, reflection).stream()
                        .filter(section -> !section.isEmpty())
                        .findFirst()
                        .orElse(""),
                about);
    }

    /** The first sentences of a text on one line: whole ones until there are about so many characters. */
    public static String sentences(String section, int about) {
        String text = section.replaceAll("\\s+", " ");
        int end = 0;
        for (int i = 0; i < text.length() && (end == 0 || i < about); i++) {
            if (isEnd(text, i)) {
                end = i + 1;
                while (end < text.length() && "”’」』）)\"".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
            }
        }
        String opening = text.substring(0, end == 0 ? text.length() : end);
        return opening.length() <= about + SPARE ? opening : cut(opening, about + SPARE);
    }

    /** The full stop of a Latin sentence is no point in a number. */
    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        boolean stop = c == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
        return stop || "。！？；!?".indexOf(c) >= 0;
    }

    private static String cut(String text, int limit) {
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "……";
    }
}
