package org.saimahui.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.Qualifier;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportText;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnH2
class FigurePagesTests {

    private static final String STORY = "减免租金7.11亿元，受惠商户近3万家，均列全省第三位。这是全国首创，用了3—5天。";

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ReportService reports;

    @Test
    void whatIsTypedIsReadAndNothingIsStored() {
        ContestView contest = evenings.draft();

        MvcTestResult answer = organiser.post(page(contest) + "/figures", "title", "题", "story", STORY);

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("7.11亿元", "近3万家", "3—5天", "没有确数", "减免租金7.11亿元，受惠商户近3万家，均列");
        assertThat(reports.get(contest.id(), 1).text()).isEqualTo(ReportText.EMPTY);
        assertThat(reports.get(contest.id(), 1).metrics()).isEmpty();
    }

    @Test
    void aScriptIsAnsweredWithTheListAlone() {
        ContestView contest = evenings.draft();

        assertThat(mvc.post()
                        .uri(page(contest) + "/figures")
                        .with(organiser.session())
                        .with(csrf())
                        .header("X-Part", "figures")
                        .param("story", STORY)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("id=\"figures\"", "近3万家")
                .doesNotContain("<html", "<textarea");
    }

    /** Positions as the field has them: a line break is one character there, and two in what a browser sends. */
    @Test
    void everyPlaceOfAFigureIsToldForItsField() {
        ContestView contest = written();

        assertThat(organiser.post(page(contest) + "/figures", "story", "一\r\n用了48小时，又用48小时", "innovation", "全国首创"))
                .bodyText()
                .contains("data-marks=\"story:4:8:offered story:11:15:offered innovation:0:4:claim\"");
        organiser.post(page(contest) + "/figures/ignore", "wording", "48小时");
        assertThat(organiser.post(page(contest) + "/figures", "story", "用了48小时"))
                .bodyText()
                .contains("id=\"figures\"")
                .doesNotContain("data-marks");
    }

    @Test
    void anAcceptedFigureIsACardAndIsNotOfferedAgain() {
        ContestView contest = written();

        organiser.post(
                page(contest) + "/metrics",
                "label",
                "受惠商户",
                "amount.value",
                "3",
                "amount.unit",
                "万家",
                "amount.qualifier",
                "NEARLY",
                "amount.wording",
                "近3万家",
                "claim.scope",
                "全省",
                "claim.rank",
                "3");

        MetricDraft card = reports.get(contest.id(), 1).metrics().get(0);
        assertThat(card.amount().value()).isEqualTo("3");
        assertThat(card.amount().unit()).isEqualTo("万家");
        assertThat(card.amount().qualifier()).isEqualTo(Qualifier.NEARLY);
        assertThat(card.amount().wording()).isEqualTo("近3万家");
        assertThat(card.evidence().claim()).isNotNull();
        assertThat(list(contest)).doesNotContain(">近3万家<").contains(">7.11亿元<", "另有 1 个已经是卡");
    }

    @Test
    void anIgnoredFigureStaysIgnoredUntilItIsWantedAfterAll() {
        ContestView contest = written();

        organiser.post(page(contest) + "/figures/ignore", "wording", "7.11亿元");
        assertThat(list(contest)).contains("不用的 1 个").doesNotContain("做成卡\" aria-label=\"把 7.11亿元");
        assertThat(offered(contest)).doesNotContain("7.11亿元");
        organiser.post(page(contest) + "/figures/heed", "wording", "7.11亿元");
        assertThat(offered(contest)).contains("7.11亿元");
    }

    @Test
    void aFigureCanBeCorrectedBeforeItIsStored() {
        ContestView contest = written();

        assertThat(organiser.get(page(contest) + "?metric=&figure=近3万家"))
                .bodyText()
                .contains("value=\"近3万家\"", "value=\"万家\"", "value=\"受惠商户\"");
        assertThat(reports.get(contest.id(), 1).metrics()).isEmpty();
    }

    private ContestView written() {
        ContestView contest = evenings.draft();
        reports.write(contest.id(), null, 1, new ReportText("题", STORY, "", "", "", null));
        return contest;
    }

    private static String page(ContestView contest) {
        return "/organise/" + contest.slug() + "/presenters/1/report";
    }

    private String list(ContestView contest) {
        String page = new String(
                organiser.get(page(contest)).getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        return page.substring(page.indexOf("id=\"figures\""), page.indexOf("<script", page.indexOf("id=\"figures\"")));
    }

    private String offered(ContestView contest) {
        String list = list(contest);
        int start = list.indexOf("read-list");
        return list.substring(start, list.indexOf("</ul>", start));
    }
}
