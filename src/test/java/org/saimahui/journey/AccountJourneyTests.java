package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.InBrowser;

/** An organiser logs in, mistypes, adds a colleague, and leaves. */
@InBrowser
class AccountJourneyTests extends BrowserJourney {

    @Test
    void theHomePageAndTheLoginAreOpenInBothLanguages() {
        Page page = desk();
        for (String language : new String[] {"zh", "en"}) {
            page.navigate("/?lang=" + language);
            assertAccessible(page);
            page.navigate("/login?lang=" + language);
            assertAccessible(page);
            page.navigate("/nothing-here?lang=" + language);
            assertThat(page.locator(".problem-code")).containsText("404");
            assertAccessible(page);
        }
    }

    @Test
    void anOrganiserAddsAColleagueWhoCanLogInAndIsRemovedAfterAQuestion() {
        Page page = desk();
        logIn(page);
        page.navigate("/organise/account");
        assertAccessible(page);
        page.locator("form[action$='/organisers'] [name=name]").fill("同事甲");
        page.locator("form[action$='/organisers'] [name=password]").fill("short");
        page.locator("form[action$='/organisers'] [name=repeated]").fill("short");
        page.locator("form[action$='/organisers'] button").click();
        assertThat(page.locator(".field .bad")).containsText("10");
        assertThat(page.locator("form[action$='/organisers'] [name=name]")).hasValue("同事甲");

        page.locator("form[action$='/organisers'] [name=password]").fill("long-enough-password");
        page.locator("form[action$='/organisers'] [name=repeated]").fill("long-enough-password");
        page.locator("form[action$='/organisers'] button").click();
        assertThat(page.locator(".lanes")).containsText("同事甲");

        Page colleague = desk();
        colleague.navigate("/login");
        colleague.fill("#username", "同事甲");
        colleague.fill("#password", "long-enough-password");
        colleague.click("form[action='/login'] button");
        colleague.waitForURL("**/organise**");

        page.locator("li:has-text('同事甲') button").click();
        page.locator("dialog button[value=no]").click();
        assertThat(page.locator(".lanes")).containsText("同事甲");
        page.locator("li:has-text('同事甲') button").click();
        page.locator("dialog button[value=yes]").click();
        assertThat(page.locator(".lanes")).not().containsText("同事甲");
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichPartWasWrong() {
        Page page = desk();
        page.navigate("/login");
        page.fill("#username", "nobody");
        page.fill("#password", "wrong-password");
        page.click("form[action='/login'] button");
        assertThat(page.locator("[role=alert]")).isVisible();
    }
}
