package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.stage.StageService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.saimahui.support.Sought;
import org.springframework.beans.factory.annotation.Autowired;

/** A judge marks on paper: two clerks on two devices bring it in, their lists follow each other. */
@InBrowser
class PaperJourneyTests extends BrowserJourney {

    @Autowired
    private Evenings evenings;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private StageService stage;

    @Autowired
    private ScorecardService scorecards;

    @Test
    void twoClerksBringASlipIn() {
        ContestView contest = evenings.withJudges(3);
        List<IssuedCard> clerks = cards.issue(contest.id(), SeatRole.CLERK);
        Page one = sit(phone(), clerks.get(0));
        Page two = sit(desk(), clerks.get(1));
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));

        first(one).click();
        assertAccessible(one);
        assertThat(hardToTap(one)).isEmpty();
        type(one, "45.5", "37");
        assertThat(one.locator(".banner.is-ok")).containsText("82.5");
        picture(one, "clerk-typed");
        assertThat(first(two)).containsText("等您录第二遍");
        assertThat(two.content()).doesNotContainPattern(Sought.marks("45.5", "82.5"));
        assertAccessible(two);
        first(two).click();
        type(two, "45.5", "27");
        assertThat(two.locator(".clerk-pair .is-bad")).containsText("37.0");
        assertAccessible(two);
        picture(two, "clerk-different");
        one.navigate("/seat");
        assertThat(first(one)).containsText("不一致");
        type(two, "45.5", "37");
        assertThat(two.locator(".banner.is-ok")).containsText("两遍一致");
        assertThat(first(one)).containsText("纸质，已存入");
        assertThat(scorecards.fromPaper(contest.id(), 1)).containsExactly("J1");
        aCardOfAnotherSeatIsTaken(one, clerks.get(1));
    }

    /** A device that is a clerk's already: a card leads to its own seat, or is refused in words, and leaves the address. */
    private void aCardOfAnotherSeatIsTaken(Page clerk, IssuedCard another) {
        clerk.navigate("/seat");
        clerk.navigate("/seat#" + "x".repeat(43));
        assertThat(clerk.getByRole(AriaRole.ALERT)).containsText("卡");
        assertThat(clerk).hasURL(url("/seat"));
        assertAccessible(clerk);
        clerk.navigate("/seat#" + another.url().substring(another.url().indexOf('#') + 1));
        assertThat(clerk.locator("[data-page=wait]")).containsText("计分员二席");
        assertThat(clerk).hasURL(url("/seat"));
    }

    private Page sit(Page page, IssuedCard card) {
        page.navigate("/seat#" + card.url().substring(card.url().indexOf('#') + 1));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("录入纸质评分")))
                .isVisible();
        return page;
    }

    private static com.microsoft.playwright.Locator first(Page clerk) {
        return clerk.locator(".clerk-slips a").first();
    }

    private static void type(Page clerk, String state, String ability) {
        clerk.fill("#m-0", state);
        clerk.fill("#m-1", ability);
        clerk.click("#slip button");
    }
}
