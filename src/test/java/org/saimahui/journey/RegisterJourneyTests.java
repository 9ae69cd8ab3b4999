package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** The register: a row is the way to its presenter, and its acts show for whoever is there. */
@InBrowser
class RegisterJourneyTests extends BrowserJourney {

    @Autowired
    private Evenings evenings;

    @Test
    void theActsOfARowShowUnderThePointerAndWithTheFocus() {
        ContestView contest = evenings.draft();
        Page page = desk();
        open(page, contest);
        Locator row = page.locator("#register tbody tr").nth(1);
        Locator acts = row.locator("td .acts-row");
        assertThat(acts).hasCSS("opacity", "0");

        row.hover();
        assertThat(acts).hasCSS("opacity", "1");
        page.locator("h1").hover();
        assertThat(acts).hasCSS("opacity", "0");

        acts.locator("a").focus();
        assertThat(acts).hasCSS("opacity", "1");
        assertThat(row.locator(".moves form")).hasCSS("opacity", "1");

        // The link of the name lies over the whole row, so a click on any cell meets it.
        row.locator("td.ttl").click(new Locator.ClickOptions().setForce(true));
        page.waitForURL("**/organise/" + contest.slug() + "/presenters/2");
    }

    @Test
    void underAFingerTheyAlwaysShow() {
        Page page = touch();
        open(page, evenings.draft());

        for (Locator acts : page.locator("#register td .acts-row").all()) {
            assertThat(acts).hasCSS("opacity", "1");
        }
    }

    private void open(Page page, ContestView contest) {
        logIn(page);
        page.navigate("/organise/" + contest.slug() + "/presenters");
        assertThat(page.locator("#register tbody tr")).hasCount(4);
    }
}
