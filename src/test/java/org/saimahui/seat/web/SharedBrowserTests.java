package org.saimahui.seat.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.SharedBrowserView;
import org.saimahui.seat.SharedBrowsers;
import org.saimahui.stage.StageService;
import org.saimahui.support.OnH2;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A seat and an organiser's account in one browser are recorded and printed, whichever came first; nothing is refused. */
@OnH2
class SharedBrowserTests extends SeatEvening {

    @Autowired
    private SharedBrowsers shared;

    @Autowired
    private StageService stage;

    @Test
    void aSeatClaimedInAnOrganisersBrowserStandsInTheRecordAndOnTheSheet() {
        ContestView contest = evening();
        SeatDevice browser = new SeatDevice(mvc);
        login(browser);

        assertThat(claim(browser, contest, "J2")).hasStatus(204);

        assertThat(shared.list(contest.id())).containsExactly(new SharedBrowserView("J2", TestPortal.ORGANISER));
        assertThat(browser.get("/organise/" + contest.slug() + "/audit"))
                .bodyText()
                .contains("席位与组织者账号同在一个浏览器", "<ins>" + TestPortal.ORGANISER + "</ins>");
        assertThat(browser.get("/organise/" + contest.slug() + "/standings"))
                .bodyText()
                .contains("2 号席入席的浏览器里，同时登录过组织者账号“" + TestPortal.ORGANISER + "”");
        assertThat(browser.get("/seat/state")).hasStatusOk();
    }

    @Test
    void anOrganiserWhoLogsInWhereASeatIsHeldIsNotedOnceAndThePublicReadsSeatAndAccountOnly() throws Exception {
        ContestView contest = evening();
        SeatDevice browser = sitting(card(contest, "J1"));
        assertThat(shared.list(contest.id())).isEmpty();

        login(browser);
        login(browser);

        assertThat(shared.list(contest.id())).containsExactly(new SharedBrowserView("J1", TestPortal.ORGANISER));
        for (Command step : new Command[] {
            Command.OPEN_VOTE, Command.CLOSE_VOTE, Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE
        }) {
            stage.command(contest.id(), StageCommand.of(step));
        }
        login(browser);
        assertThat(shared.list(contest.id())).hasSize(1);
        assertThat(printed(contest, "zh"))
                .isEqualTo("席位与组织者账号同在一个浏览器 1 号席入席的浏览器里，同时登录过组织者账号“" + TestPortal.ORGANISER + "”");
        assertThat(printed(contest, "en"))
                .isEqualTo("A seat and an organiser’s account in one browser Seat 1 was claimed in a browser that was"
                        + " also logged in to the organisers’ account “" + TestPortal.ORGANISER + "”");
    }

    @Test
    void twoBrowsersShareNothing() {
        ContestView contest = evening();
        sitting(card(contest, "J1"));
        login(new SeatDevice(mvc));
        SeatDevice left = sitting(card(contest, "J2"));
        left.form("/seat/leave");
        login(left);

        assertThat(shared.list(contest.id())).isEmpty();
    }

    private MvcTestResult claim(SeatDevice browser, ContestView contest, String seat) {
        browser.get("/seat");
        return browser.json("POST", "/api/v1/seat", "{\"token\": \"" + token(card(contest, seat)) + "\"}");
    }

    private static void login(SeatDevice browser) {
        browser.get("/login");
        assertThat(browser.form("/login", "username", TestPortal.ORGANISER, "password", TestPortal.PASSWORD))
                .hasRedirectedUrl("/organise");
    }

    private String printed(ContestView contest, String language) throws Exception {
        String page = mvc.get()
                .uri("/c/{slug}/results?lang={l}", contest.slug(), language)
                .exchange()
                .getResponse()
                .getContentAsString();
        int from = page.indexOf("<section class=\"noted\" aria-labelledby=\"browsers\">");
        return from < 0
                ? ""
                : page.substring(from, page.indexOf("</section>", from))
                        .replaceAll("<[^>]+>", "")
                        .strip()
                        .replaceAll("\\s+", " ");
    }
}
