package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** A prize in the organisers' own words, from the form to everybody who sees it given. */
@InBrowser
class SpecialPrizeJourneyTests extends BrowserJourney {

    private static final String PRIZE = "最佳故事奖";

    @Autowired
    private Evenings evenings;

    @Autowired
    private SeatCardService cards;

    @Test
    void theConsoleAddsItAndWallHostAndPhonesShowItWhenItsTurnComes() {
        ContestView contest = evenings.withJudges(1);
        Page desk = desk();
        logIn(desk);
        desk.navigate("/organise/" + contest.slug() + "/console/order");
        desk.selectOption("#kind", "SPECIAL_PRIZE");
        desk.selectOption("#where", "BEFORE");
        desk.fill("#text", PRIZE);
        desk.locator("input[name=winners][value='2']").check();
        desk.fill("#prize-name", "王海");
        desk.fill("#prize-unit", "市委党校");
        desk.fill("#prize-line", "讲得最好");
        desk.locator(".order-form [type=submit]").click();
        assertThat(desk.locator(".stretches")).containsText(PRIZE);

        Page wall = screen();
        wall.navigate("/c/" + contest.slug() + "/screen");
        Page phone = phone();
        phone.navigate("/c/" + contest.slug());
        Page host = phone();
        String card = cards.issue(contest.id(), SeatRole.HOST).get(0).url();
        host.navigate("/seat#" + card.substring(card.indexOf('#') + 1));
        assertThat(host.locator("#seat[data-page=host]")).isVisible();
        assertThat(wall.locator("body")).not().containsText("王海");
        assertThat(phone.locator("body")).not().containsText(PRIZE);

        openConsole(desk, contest.slug());
        while (!desk.locator("#c-ahead").textContent().contains(PRIZE)) {
            next(desk);
        }
        assertThat(desk.locator("[data-monitor=ahead] .scene")).hasAttribute("data-scene", "special");
        next(desk);

        assertThat(desk.locator("[data-monitor=air] .scene")).hasAttribute("data-scene", "special");
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "special");
        for (String said : List.of(PRIZE, "王强", "王海", "市委党校", "讲得最好")) {
            assertThat(wall.locator(".scene")).containsText(said);
            assertThat(host.locator(".host-say")).containsText(said);
        }
        for (String said : List.of("台上颁奖", PRIZE, "王强、王海")) {
            assertThat(phone.locator("#now")).containsText(said);
        }
        picture(wall, "special-prize-wall");
        picture(host, "special-prize-host");
        picture(phone, "special-prize-phone");
    }

    private static void next(Page desk) {
        rested(desk);
        String before = desk.locator("#c-onair").textContent();
        desk.keyboard().press("PageDown");
        assertThat(desk.locator("#c-onair")).not().hasText(before);
    }
}
