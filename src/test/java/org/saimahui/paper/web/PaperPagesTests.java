package org.saimahui.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is printed before the evening. */
@OnH2
class PaperPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private JudgeService judges;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    private ContestView contest;

    @BeforeEach
    void start() {
        contest = evenings.draft();
    }

    @Test
    void everySeatHasASheetAndARecusedLineHasNoBoxes() throws Exception {
        seat("J1");
        seat("J2");
        judges.recuse(contest.id(), "J2", 3, "同单位");

        String sheets = text("/marksheets");

        assertThat(sheets.split("<article", -1)).hasSize(3);
        assertThat(sheets).contains("欧阳明").containsOnlyOnce("回避，不打分").contains("以 0.5 分为一档");
        assertThat(sheets.split("<td class=\"box\"></td>", -1)).hasSize(1 + 7 * 3);
    }

    @Test
    void slipsAreInRunningOrderAndLeaveOutTheRecusedAndTheWithdrawn() throws Exception {
        seat("J1");
        seat("J2");
        judges.recuse(contest.id(), "J2", 3, "同单位");
        departures.withdraw(contest.id(), null, 4, "出差");

        String slips = text("/slips");

        assertThat(slips.split("class=\"slip\"", -1)).hasSize(1 + 5);
        assertThat(slips).doesNotContain("赵敏").containsSubsequence("1 李娜", "2 王强", "3 欧阳明");
    }

    @Test
    void theProgrammeNamesWhoTakesPartInOrderAndTheRule() throws Exception {
        departures.withdraw(contest.id(), null, 2, "出差");

        assertThat(text("/programme"))
                .containsSubsequence("李娜", "欧阳明", "赵敏")
                .doesNotContain("王强")
                .contains("/c/" + contest.slug())
                .contains("专家评委");
    }

    @Test
    void withoutJudgesTheRoomSaysWhyNoMarkSheetCanBePrinted() throws Exception {
        assertThat(text("")).contains("打分表印不出来").doesNotContain("/print/slips");
        assertThat(text("/marksheets")).contains("打分表印不出来").doesNotContain("<article");
    }

    @Test
    void nobodyElseSeesThePapers() {
        assertThat(mvc.get().uri("/organise/" + contest.slug() + "/print/slips").exchange())
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/login");
    }

    private void seat(String code) {
        evenings.seat(contest, code, "");
    }

    private String text(String path) throws UnsupportedEncodingException {
        MvcTestResult answer = mvc.get()
                .uri("/organise/" + contest.slug() + "/print" + path)
                .header("Authorization", TestPortal.BASIC)
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
