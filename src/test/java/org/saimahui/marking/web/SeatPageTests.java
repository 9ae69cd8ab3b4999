package org.saimahui.marking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.judging.Trials;
import org.saimahui.release.ReleaseService;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportText;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.support.OnH2;
import org.saimahui.support.Sought;
import org.springframework.beans.factory.annotation.Autowired;

/** The judge's page as it works without script. */
@OnH2
class SeatPageTests extends SeatEvening {

    @Autowired
    private ReportService reports;

    @Autowired
    private Trials trials;

    @Autowired
    private ReleaseService releases;

    @Test
    void theShortCodeOpensTheSeat() {
        ContestView contest = evening();
        IssuedCard card = card(contest, "J1");
        SeatDevice phone = new SeatDevice(mvc);
        phone.get("/seat");

        assertThat(phone.form(
                        "/seat/claim",
                        "contest",
                        contest.slug(),
                        "code",
                        card.code().toLowerCase(Locale.ROOT)))
                .hasRedirectedUrl("/seat");
        assertThat(phone.get("/seat")).hasStatusOk().bodyText().contains("1 号席", "请等候 1 号述职人上台");
    }

    @Test
    void theShortCodeOfAContestThatIsNotPublicYetOpensItsSeatWhateverElseIsPublic() {
        evening();
        ContestView hidden = evenings.draft();
        evenings.seat(hidden, "J1", "评委一");
        IssuedCard card = card(hidden, "J1");
        SeatDevice phone = new SeatDevice(mvc);

        // As a browser does it: the form's own fields are sent back as they came.
        assertThat(phone.get("/seat?contest=" + hidden.slug()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"contest\"", "value=\"" + hidden.slug() + "\"")
                .doesNotContain("<select", hidden.title());
        assertThat(phone.form("/seat/claim", "contest", hidden.slug(), "code", "234567"))
                .hasStatus(401)
                .bodyText()
                .contains("value=\"" + hidden.slug() + "\"")
                .doesNotContain("<select", hidden.title());
        assertThat(phone.form("/seat/claim", "contest", hidden.slug(), "code", card.code()))
                .hasRedirectedUrl("/seat");
    }

    @Test
    void anAddressOfNoContestLooksLikeOneThatIsNotPublic() {
        evening();

        assertThat(new SeatDevice(mvc).get("/seat?contest=no-such-contest"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"contest\"", "value=\"no-such-contest\"")
                .doesNotContain("<select");
    }

    @Test
    void beforeTheEveningBeginsNobodyIsAboutToComeOnStage() {
        ContestView contest = evenings.draft();
        evenings.seat(contest, "J1", "评委一");
        SeatDevice judge = sitting(card(contest, "J1"));

        assertThat(judge.get("/seat")).bodyText().contains("还没有开始，请稍候", "第一个上台").doesNotContain("即将上台", "请等候");
        assertThat(judge.get("/seat?lang=en")).bodyText().contains("Not started yet", "First on stage");
    }

    /** The real criteria on nobody: checked as in the evening, kept nowhere, and gone once somebody is called. */
    @Test
    void aJudgeTriesTheCardBeforeTheEveningAndNothingOfItIsKept() {
        ContestView contest = evenings.draft();
        evenings.seat(contest, "J1", "评委一");
        SeatDevice judge = sitting(card(contest, "J1"));

        assertThat(judge.get("/seat")).bodyText().contains("href=\"/seat/trial\"");
        assertThat(judge.get("/seat/trial")).hasStatusOk().bodyText().contains("主持人的领带", "mark.state", "mark.ability");
        assertThat(judge.form("/seat/trial", "mark.state", "51", "mark.ability", "45"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"51\"", "value=\"45\"", "is-bad");
        assertThat(trials.of(contest.id())).isEmpty();
        String before = releases.fingerprint(contest.id());
        assertThat(judge.form("/seat/trial", "mark.state", "４５．５", "mark.ability", "45"))
                .hasStatusOk()
                .bodyText()
                .contains("90.5", "没有存在任何地方");
        assertThat(trials.of(contest.id())).containsExactly("J1");
        assertThat(scorecards.ofJudge(contest.id(), "J1")).isEmpty();
        assertThat(releases.fingerprint(contest.id())).isEqualTo(before);

        openMarking(contest, 1);
        assertThat(judge.get("/seat")).bodyText().doesNotContain("/seat/trial");
        assertThat(judge.get("/seat/trial"))
                .hasStatusOk()
                .bodyText()
                .contains("不能再试打")
                .doesNotContain("mark.state");
        assertThat(judge.form("/seat/trial", "mark.state", "1", "mark.ability", "1"))
                .hasStatus(409);
    }

    @Test
    void aWrongCodeKeepsWhatWasTyped() {
        ContestView contest = evening();
        SeatDevice phone = new SeatDevice(mvc);
        phone.get("/seat");

        assertThat(phone.form("/seat/claim", "contest", contest.slug(), "code", "234567"))
                .hasStatus(401)
                .bodyText()
                .contains("没有这张席位卡", "value=\"234567\"");
    }

    @Test
    void marksAreConfirmedWithNameAndWordsAndThenStored() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(contest, 1);

        assertThat(judge.form(
                        "/seat/confirm", "presenter", "1", "version", "0", "mark.state", "４５．５", "mark.ability", "45"))
                .hasStatusOk()
                .bodyText()
                .contains("给 1 号 李娜 的分数", "90.5", "九十点五分");
        assertThat(scorecards.sent(contest.id(), 1)).isEmpty();

        assertThat(judge.form(
                        "/seat/send", "presenter", "1", "version", "0", "mark.state", "45.5", "mark.ability", "45"))
                .hasRedirectedUrl("/seat");
        assertThat(judge.get("/seat"))
                .bodyText()
                .contains(
                        "已送出",
                        scorecards.find(contest.id(), "J1", 1).orElseThrow().receipt());
    }

    @Test
    void goingBackFromTheQuestionToChangeAMarkKeepsAllThatWasTyped() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(contest, 1);

        assertThat(judge.form(
                        "/seat/confirm",
                        "presenter",
                        "1",
                        "version",
                        "0",
                        "mark.state",
                        "45.5",
                        "mark.ability",
                        "33",
                        "change",
                        "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"card\"", "value=\"45.5\"", "value=\"33\"")
                .doesNotContain("确认送出</button></form>");
    }

    @Test
    void theAddressOfAQuestionLeadsBackToTheSeat() {
        SeatDevice judge = sitting(card(evening(), "J1"));

        assertThat(judge.get("/seat/confirm")).hasRedirectedUrl("/seat");
        assertThat(judge.get("/seat/send")).hasRedirectedUrl("/seat");
    }

    @Test
    void aBadMarkComesBackWithItsMessageAndTheOthersKept() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(contest, 1);

        assertThat(judge.form(
                        "/seat/confirm", "presenter", "1", "version", "0", "mark.state", "50.5", "mark.ability", "33"))
                .hasStatus(422)
                .bodyText()
                .contains("不能高于 50", "value=\"33\"", "value=\"50.5\"");
    }

    @Test
    void draftsMayBeMadeWhileSomebodyTalksButNotSent() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        call(contest, 2);

        assertThat(judge.get("/seat")).bodyText().contains("王强", "评分还没打开", "disabled", "评分打开后请刷新");
        assertThat(judge.form("/seat/send", "presenter", "2", "version", "0", "mark.state", "1", "mark.ability", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("没有存入");
        assertThat(scorecards.sent(contest.id(), 2)).isEmpty();
    }

    @Test
    void aStaleFormShowsBothCards() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(contest, 1);
        scorecards.submit(
                contest.id(),
                "J1",
                1,
                new SubmitScorecard(java.util.Map.of("state", "11.5", "ability", "12"), null, 0));

        assertThat(judge.form("/seat/send", "presenter", "1", "version", "0", "mark.state", "21", "mark.ability", "22"))
                .hasStatus(409)
                .bodyText()
                .contains("11.5", "12.0", "21", "22", "改成手上的");
        assertThat(scorecards.find(contest.id(), "J1", 1).orElseThrow().total()).isEqualTo("23.5");
    }

    @Test
    void aPageThatComesBackDamagedStoresNothingAndKeepsWhatWasTyped() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(contest, 1);

        for (String address : List.of("/seat/send", "/seat/confirm")) {
            assertThat(judge.form(address, "presenter", "1", "version", "1x", "mark.state", "21", "mark.ability", "22"))
                    .hasStatus(400)
                    .bodyText()
                    .contains("没有存入", "送来时缺损", "21", "22");
            assertThat(judge.form(address, "presenter", "一", "version", "0", "mark.state", "23", "mark.ability", "24"))
                    .hasStatus(400)
                    .bodyText()
                    .contains("没有存入", "送来时缺损", "23", "24");
        }
        assertThat(scorecards.sent(contest.id(), 1)).isEmpty();
    }

    @Test
    void aRecusalBlanksThePageForThatPresenterOnly() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        assertThat(judge.form("/seat/recuse/1", "reason", " ")).bodyText().contains("这一项必须填写");
        assertThat(judge.form("/seat/recuse/1", "reason", "同一单位")).hasRedirectedUrl("/seat");
        openMarking(contest, 1);

        assertThat(judge.get("/seat")).bodyText().contains("你已回避", "同一单位").doesNotContain("mark.state");

        closeMarking(contest, 1);
        openMarking(contest, 2);
        assertThat(judge.get("/seat")).bodyText().contains("mark.state");
    }

    @Test
    void aRecusalCanBeDeclaredBeforehandAndAfterSendingWhileTheMarkingIsOpen() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        assertThat(judge.get("/seat")).bodyText().contains("href=\"/seat/recuse/1\"", "href=\"/seat/recuse/3\"");
        judge.form("/seat/recuse/3", "reason", "同一单位");
        assertThat(judge.get("/seat"))
                .bodyText()
                .contains("href=\"/seat/recuse/4\"")
                .doesNotContain("href=\"/seat/recuse/3\"");

        openMarking(contest, 1);
        judge.form("/seat/send", "presenter", "1", "version", "0", "mark.state", "41.5", "mark.ability", "42");
        assertThat(judge.get("/seat"))
                .bodyText()
                .contains("83.5", "href=\"/seat/report/1\"", "href=\"/seat/recuse/4\"");
        assertThat(judge.get("/seat/report/1")).bodyText().contains("href=\"/seat/recuse/1\"");
        assertThat(judge.get(api(contest, 1))).bodyText().doesNotContain("void");
        assertThat(judge.form("/seat/recuse/1", "reason", "亲属")).hasRedirectedUrl("/seat");
        assertThat(judge.get(api(contest, 1)))
                .as("what was sent is answered still, and said to be void")
                .bodyJson()
                .extractingPath("$.void")
                .isEqualTo(true);
        assertThat(judge.get("/seat")).bodyText().contains("你已回避").doesNotContain("83.5");
    }

    /** The form was open while the operator closed: it says so at the field, and what was typed is still there. */
    @Test
    void aRecusalThatComesAfterClosingIsToldInItsOwnForm() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(contest, 1);
        judge.form("/seat/send", "presenter", "1", "version", "0", "mark.state", "41.5", "mark.ability", "42");
        closeMarking(contest, 1);

        assertThat(judge.form("/seat/recuse/1", "reason", "亲属"))
                .hasStatus(409)
                .bodyText()
                .contains("id=\"e-reason\">这一席给 1 号的评分已经送出，评分也已关闭，不能再回避。", "value=\"亲属\"");
    }

    @Test
    void aRecusalIsOfferedAlsoWhileTheCardIsBeingFilledIn() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        call(contest, 1);
        assertThat(judge.get("/seat")).bodyText().contains("mark.state", "href=\"/seat/recuse/1\"");

        openMarking(contest, 1);
        assertThat(judge.get("/seat")).bodyText().contains("mark.state", "href=\"/seat/recuse/1\"");
        assertThat(judge.form("/seat/recuse/1", "reason", "亲属")).hasRedirectedUrl("/seat");
        assertThat(judge.get("/seat")).bodyText().contains("你已回避").doesNotContain("mark.state");
    }

    @Test
    void theApprovedReportIsReadPartByPartAndOffersToRecuse() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        reports.writeAndSubmit(contest.id(), null, 1, new ReportText("水的题目", "一件小事的正文", "", "数字的正文", "", null));
        assertThat(judge.get("/seat/report/1")).bodyText().contains("还没有公布").doesNotContain("水的题目");
        reports.approve(contest.id(), null, 1);
        call(contest, 1);

        assertThat(judge.get("/seat/report/1"))
                .hasStatusOk()
                .bodyText()
                .contains("水的题目", "一件小事的正文", "数字的正文", "href=\"/seat/recuse/1\"")
                .containsOnlyOnce("一件小事</h3>")
                .doesNotContain("创新</h3>");
    }

    @Test
    void aJudgeSeesTheOwnMarksOnly() {
        ContestView contest = evening();
        SeatDevice first = sitting(card(contest, "J1"));
        SeatDevice second = sitting(card(contest, "J2"));
        openMarking(contest, 1);
        first.form("/seat/send", "presenter", "1", "version", "0", "mark.state", "41.5", "mark.ability", "42");

        assertThat(first.get("/seat")).bodyText().contains("83.5");
        assertThat(second.get("/seat")).bodyText().doesNotContainPattern(Sought.marks("83.5", "41.5"));
    }

    @Test
    void whoLeavesIsAskedForACardAgain() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));

        assertThat(judge.form("/seat/leave")).hasRedirectedUrl("/seat");
        assertThat(judge.get("/seat")).bodyText().contains("扫席位卡上的二维码");
    }

    @Test
    void thePageSpeaksEnglish() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(contest, 1);

        assertThat(judge.get("/seat?lang=en")).bodyText().contains("Seat 1", "max 50", "Send");
    }
}
