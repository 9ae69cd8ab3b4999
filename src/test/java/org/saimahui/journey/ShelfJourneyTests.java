package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.stage.StageService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** Several contests on the organiser's desk: one is copied, put away, taken out again, deleted. */
@InBrowser
class ShelfJourneyTests extends BrowserJourney {

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private StageService stage;

    @Test
    void aContestIsCopiedPutAwayTakenOutAndDeletedByTypingItsAddress() {
        ContestView contest = evenings.draft();
        String slug = contest.slug() + "-again";
        Page page = desk();
        logIn(page);

        page.navigate("/organise/" + contest.slug());
        page.click("a[href$='/copy']");
        assertThat(page.locator("[name=title]")).hasValue(contest.title());
        page.fill("[name=slug]", contest.slug());
        page.click("main .form .is-red");
        assertThat(page.locator("main .form")).containsText("已经有");
        page.fill("[name=slug]", slug);
        page.click("main .form .is-red");
        page.waitForURL("**/organise/" + slug);
        assertThat(presenters.list(contests.get(slug).id())).hasSize(4);
        assertAccessible(page);

        page.click(".shelf form button");
        page.locator("text=只能看，不能改").waitFor();
        page.navigate("/organise");
        page.click(".shelf a.nm[href='/organise/" + slug + "']");
        page.click(".banner form button");
        page.locator("text=只能看，不能改").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(contests.get(slug).archived()).isFalse();

        page.click(".shelf a[href$='/delete']");
        page.fill("[name=confirm]", contest.slug());
        page.click("main form .is-danger");
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(contests.find(slug)).isPresent();
        page.fill("[name=confirm]", slug);
        page.click("main form .is-danger");
        page.waitForURL("**/organise");
        assertThat(contests.find(slug)).isEmpty();
        assertThat(contests.find(contest.slug())).isPresent();
    }

    @Test
    void aReleasedContestOffersNoDeletion() {
        ContestView contest = evenings.live();
        for (Command step : new Command[] {Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE}) {
            stage.command(contest.id(), StageCommand.of(step));
        }
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.RELEASED);
        Page page = desk();
        logIn(page);

        page.navigate("/organise/" + contest.slug());
        assertThat(page.locator(".shelf a.is-danger")).hasCount(0);
        page.navigate("/organise/" + contest.slug() + "/delete");
        assertThat(page.locator("main form .is-danger")).hasCount(0);
        assertThat(page.locator("main .banner")).containsText("永远不能删除");
        assertAccessible(page);
    }
}
