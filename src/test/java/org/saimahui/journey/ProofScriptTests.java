package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.judging.SpokenProof;
import org.saimahui.shared.Hashes;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.InBrowser;

/** A phone makes the same code as the portal, on http, where the browser has no hashing of its own. */
@InBrowser
class ProofScriptTests extends BrowserJourney {

    @Test
    void phoneAndPortalMakeTheSameCodes() {
        Page phone = phone();
        phone.navigate(url("/help"));

        for (int length : new int[] {0, 3, 55, 56, 63, 64, 119, 1000}) {
            String text = "马".repeat(length);
            assertThat(phone.evaluate("""
                    async (text) => [...(await import("/js/sha256.js")).sha256(text)].map((b) => b.toString(16).padStart(2, "0")).join("")""", text)).as("%d characters", length).isEqualTo(Hashes.sha256Hex(text));
        }
        List<Map<String, String>> cards = List.of(
                Map.of(),
                Map.of("state", "23.0", "style", "22.5", "ability", "24", "spirit", "0"),
                Map.of("a", "0.50", "b", "100", "c", "-1.250", "d", "0.0", "e", "10"));
        for (Map<String, String> marks : cards) {
            Map<String, Object> asked = Map.of("contest", "wenjin-tizhi-2022", "seat", "J1", "marks", marks);
            assertThat(phone.evaluate("""
                    async ({ contest, seat, marks }) => (await import("/js/proof.js")).proof({ contest, seat, presenter: "4" }, marks)""", asked)).isEqualTo(SpokenProof.of("wenjin-tizhi-2022", "J1", 4, marks));
        }
    }
}
