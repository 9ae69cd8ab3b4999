package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.stage.StageService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** From a total to its sum with the keyboard, from the standings to the analysis, and the same sum in public afterwards. */
@InBrowser
class SumJourneyTests extends BrowserJourney {

    @Autowired
    private Evenings evenings;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private StageService stage;

    @Test
    void aTotalIsExplainedToTheOrganiserAndAfterTheReleaseToEverybody() {
        ContestView contest = marked();
        Page desk = desk();
        logIn(desk);
        desk.navigate("/organise/" + contest.slug() + "/standings");
        desk.locator(".stand tbody .tot a").first().focus();
        desk.keyboard().press("Enter");
        desk.waitForURL("**/standings/1");
        assertThat(desk.locator("h1")).hasText("算给你看");
        assertThat(desk.locator("main")).containsText("去掉最低分：1 号席 70.0");
        assertThat(desk.locator("main")).containsText("还没有发布");
        assertAccessible(desk);
        Assertions.assertThat(new String(desk.pdf(), 0, 5)).isEqualTo("%PDF-");
        desk.navigate("/organise/" + contest.slug() + "/standings/all");
        assertThat(desk.locator("article.a4")).hasCount(4);
        assertAccessible(desk);

        desk.navigate("/organise/" + contest.slug() + "/standings");
        desk.getByText("评分分析").first().focus();
        desk.keyboard().press("Enter");
        desk.waitForURL("**/analysis");
        assertThat(desk.locator(".alarms li").first()).containsText("离中位数");
        assertThat(desk.locator(".verdict p").first()).containsText("次重算里都不变");
        assertThat(desk.locator("svg.plot")).hasCount(2);
        // A wide table or picture can be scrolled with the keyboard.
        assertThat(desk.locator(".plot-wrap").first()).hasAttribute("tabindex", "0");
        assertAccessible(desk);

        for (Command step : new Command[] {Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE}) {
            stage.command(contest.id(), StageCommand.of(step));
        }
        Page phone = phone();
        phone.navigate("/c/" + contest.slug());
        assertThat(phone.locator(".basis")).containsText("得分由专家评委占 80%、观众占 20%合成");
        phone.locator("a.score").first().click();
        phone.waitForURL("**/results/1");
        assertThat(phone.locator("main")).containsText("去掉最低分：1 号席 70.0");
        assertThat(phone.locator("main")).containsText("结果指纹");
        assertAccessible(phone);
        picture(phone, "sum-phone");
    }

    private ContestView marked() {
        ContestView contest = evenings.withJudges(5);
        mark(contest, 1, 70, 90, 91, 92, 93);
        mark(contest, 2, 80, 81, 82, 83, 84);
        mark(contest, 3, 70, 71, 73, 72, 74);
        return contest;
    }

    private void mark(ContestView contest, int presenter, int... totals) {
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, presenter));
        for (int i = 0; i < totals.length; i++) {
            String half =
                    new BigDecimal(totals[i]).divide(BigDecimal.valueOf(2)).toPlainString();
            cards.submit(
                    contest.id(),
                    "J" + (i + 1),
                    presenter,
                    new SubmitScorecard(Map.of("state", half, "ability", half), null, null));
        }
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, presenter));
    }
}
