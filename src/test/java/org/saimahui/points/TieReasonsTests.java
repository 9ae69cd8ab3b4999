package org.saimahui.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A vote's reason in the reader's language, and a written one as it was typed. */
class TieReasonsTests {

    private final TieReasons reasons = new TieReasons(messages());

    @Test
    void aVoteIsToldInTheReadersLanguage() {
        String kept = reasons.panel(new TieReasons.Count(5, 4, 2, 3, 5, 7));

        assertThat(kept).isEqualTo("评委表决（应表决 7 人）：5 号 4 票，2 号 3 票；5 号超过半数，在前");
        assertThat(said(kept, Locale.ENGLISH))
                .isEqualTo("Vote of the judges (7 asked): no. 5 4, no. 2 3; no. 5 has more than half and comes first");
        assertThat(said(kept, Locale.SIMPLIFIED_CHINESE)).isEqualTo(kept);
        assertThat(said(reasons.chief(12), Locale.ENGLISH)).isEqualTo("Decided by the chief judge: no. 12 comes first");
    }

    @Test
    void whatSomebodyTypedStaysAsItIs() {
        for (String typed : List.of("评委会：5 号在前", "7 5 4 2 3 5", "", "评委表决（应表决 7 人）：5 号 4 票，2 号 3 票；5 号超过半数，在前。")) {
            assertThat(said(typed, Locale.ENGLISH)).isEqualTo(typed);
        }
    }

    private String said(String kept, Locale locale) {
        return reasons.said(List.of(new DecisionView(List.of(5, 2), List.of(5, 2), kept, Instant.EPOCH)), locale)
                .get(0)
                .reason();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/ties");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
