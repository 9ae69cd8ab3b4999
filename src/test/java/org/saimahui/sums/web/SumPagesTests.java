package org.saimahui.sums.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.support.Sought;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Show me the sum: live for organisers, for everybody after the release, never with an open marking in it. */
@OnH2
class SumPagesTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private StageService stage;

    @Test
    void everyMarkAndEveryStepStandsOnThePageInBothLanguages() {
        ContestView contest = marked();

        assertThat(organiser.get("/organise/" + contest.slug() + "/standings/1"))
                .hasStatusOk()
                .bodyText()
                .contains("第 1 名", "李娜", "41.5", "去掉最高分", "去掉最低分")
                .contains("去掉最高分：3 号席 90.0；去掉最低分：1 号席 80.0")
                .contains("专家评委：(85.5) ÷ 1 = 85.5")
                .contains("有的部分没有计入，只按专家评委算")
                .contains("总分：85.5，四舍五入到 2 位小数，得 85.50")
                .contains("还没有发布");
        assertThat(organiser.get("/organise/" + contest.slug() + "/standings/1?lang=en"))
                .bodyText()
                .contains("Highest dropped: Seat 3 90.0", "rounded half up to 2 decimals: 85.50");
    }

    @Test
    void theTableLeadsFromEveryPlaceAndTotalToItsSum() {
        ContestView contest = marked();
        String sum = "href=\"/organise/" + contest.slug() + "/standings/1\"";

        for (String page : new String[] {"/standings", "/console", "/release"}) {
            assertThat(text("/organise/" + contest.slug() + page).split(sum, -1))
                    .as(page)
                    .hasSize(3);
        }
    }

    @Test
    void anOpenMarkingIsInNoSum() {
        ContestView contest = marked();
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 2));
        send(contest, "J1", 2, "12.5", "13");

        for (String page : new String[] {"/standings", "/standings/2", "/standings/all"}) {
            assertThat(organiser.get("/organise/" + contest.slug() + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("王强")
                    .doesNotContainPattern(Sought.marks("12.5", "25.5"));
        }
    }

    @Test
    void visitorsSeeTheSumOnlyAfterTheRelease() {
        ContestView contest = marked();
        String sum = "/c/" + contest.slug() + "/results/1";
        assertThat(mvc.get().uri(sum)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/c/" + contest.slug())).bodyText().doesNotContain(sum);
        for (String page : new String[] {"/standings", "/standings/1", "/standings/all"}) {
            assertThat(mvc.get().uri("/organise/" + contest.slug() + page))
                    .hasStatus(HttpStatus.FOUND)
                    .hasRedirectedUrl("/login");
        }
        for (Command step : new Command[] {Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE}) {
            stage.command(contest.id(), StageCommand.of(step));
        }

        assertThat(mvc.get().uri(sum)).hasStatusOk().bodyText().contains("41.5", "去掉最高分", "结果指纹");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results"))
                .bodyText()
                .contains("href=\"" + sum + "\"");
        assertThat(mvc.get().uri("/c/" + contest.slug())).bodyText().contains("href=\"" + sum + "\"");
    }

    @Test
    void anUnknownPresenterIsNotFound() {
        ContestView contest = marked();

        assertThat(organiser.get("/organise/" + contest.slug() + "/standings/99"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Number 1 is closed with 80.0, 85.5 and 90.0. */
    private ContestView marked() {
        ContestView contest = evenings.withJudges(3);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        send(contest, "J1", 1, "40", "40");
        send(contest, "J2", 1, "41.5", "44");
        send(contest, "J3", 1, "45", "45");
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        return contest;
    }

    private void send(ContestView contest, String seat, int presenter, String state, String ability) {
        cards.submit(
                contest.id(),
                seat,
                presenter,
                new SubmitScorecard(Map.of("state", state, "ability", ability), null, null));
    }

    private String text(String page) {
        try {
            return organiser.get(page).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
