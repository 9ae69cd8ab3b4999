package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** An organiser writes the rule: sees at once what a setting does, mistypes, adds rows, saves, reads it out and prints. */
@InBrowser
class RuleJourneyTests extends BrowserJourney {

    @Autowired
    private Evenings evenings;

    @Test
    void theRuleIsWrittenTriedSavedAndRead() {
        ContestView contest = evenings.draft();
        String rule = "/organise/" + contest.slug() + "/rule";
        Page page = desk();
        logIn(page);
        page.navigate(rule);
        assertAccessible(page);

        page.locator("[name='/panels/0/weight']").fill("70");
        assertThat(page.locator("[data-field='/weights'] .bad")).containsText("90");
        page.locator("[name='/audience/weight']").fill("30");
        assertThat(page.locator("[data-field='/weights'] .bad")).hasCount(0);
        assertThat(page.locator(".try-diff")).containsText("80");

        page.locator("button[value='preset:THREE']").click();
        assertThat(page.locator("[name='/objective/weight']")).hasValue("30");
        page.locator("button[value='add:/criteria']").click();
        assertThat(page.locator("[name='/criteria/2/code']")).hasValue("c3");
        assertAccessible(page);
        page.locator("button[value='remove:/criteria:2']").click();
        assertThat(page.locator("[name='/criteria/2/code']")).hasCount(0);

        page.locator("[name='/criteria/0/max']").fill("1e5");
        page.locator("button[value=save]").click();
        assertThat(page.locator("[role=alert]")).containsText("评分项“状态”：“最高分”请填数字");
        assertThat(page.locator("[name='/criteria/0/max']")).hasValue("1e5");
        page.locator("[name='/criteria/0/max']").fill("50");
        page.locator("#f-reason").fill("三项合成");
        page.locator("button[value=save]").click();
        assertThat(page.locator(".notice")).containsText("2");

        page.navigate(rule + "/versions");
        assertThat(page.locator("main")).containsText("三项合成");
        assertAccessible(page);
        page.navigate(rule + "/document");
        assertAccessible(page);
        page.navigate(rule + "/versions/2?lang=en");
        assertThat(page.locator("article")).containsText("achievements");
        assertAccessible(page);
    }

    @Test
    void whatIsTypedWhileTheServerAnswersStaysAndAPressThatDidNothingIsSeen() {
        ContestView contest = evenings.draft();
        String rule = "/organise/" + contest.slug() + "/rule";
        Page page = desk();
        logIn(page);
        page.navigate(rule);

        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**" + rule, held::set);
        page.locator("button[value='add:/criteria']").click();
        page.waitForCondition(() -> held.get() != null);
        page.locator("#f-reason").fill("边等边写");
        held.get().resume();
        assertThat(page.locator("[name='/criteria/2/code']")).hasCount(1);
        assertThat(page.locator("#f-reason")).hasValue("边等边写");

        page.unroute("**" + rule);
        page.context().setOffline(true);
        page.locator("button[value='preset:MEAN']").click();
        assertThat(page.locator("#rule-said.toast")).containsText("没有连上");
        page.context().setOffline(false);
        page.locator("button[value='preset:MEAN']").click();
        assertThat(page.locator("[name='/panels/0/weight']")).hasValue("100");
        assertThat(page.locator("#rule-said.toast")).hasCount(0);
    }

    @Test
    void thePhoneOfAnOrganiserHoldsTheWholeForm() {
        ContestView contest = evenings.draft();
        Page page = phone();
        logIn(page);
        page.navigate("/organise/" + contest.slug() + "/rule?lang=en");

        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(390);
        assertAccessible(page);
    }
}
