package org.saimahui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.Attendance;
import org.saimahui.presenter.PresenterService;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The stage manager's list, the console's other acts, and what is printed of a changed order. */
@OnH2
class CheckInPageTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private StageService stage;

    @Autowired
    private PresenterService presenters;

    @Test
    void oneTapChecksInAndLeadsBackToTheList() {
        ContestView contest = evenings.live();
        String list = "/organise/" + contest.slug() + "/check-in";
        assertThat(organiser.read(list)).contains("已到 0 位，共 4 位", "李娜");

        MvcTestResult answer = tap(contest, "CHECK_IN", "1");

        assertThat(answer).hasRedirectedUrl(list);
        assertThat(answer.getMvcResult().getFlashMap().get("notice")).isEqualTo("stage.done.CHECK_IN");
        assertThat(organiser.read(list)).contains("已到 1 位，共 4 位");
        assertThat(presenters.get(contest.id(), 1).slot().attendance()).isEqualTo(Attendance.HERE);
        assertThat(organiser.read("/organise/" + contest.slug() + "/presenters"))
                .contains("已签到");
    }

    @Test
    void aTapThatComesTooLateSaysWhy() {
        ContestView contest = evenings.live();
        tap(contest, "MARK_LATE", "2");

        MvcTestResult again = tap(contest, "MARK_LATE", "2");

        assertThat(again.getMvcResult().getFlashMap().get("refused")).isEqualTo("2 号 王强 已经记为未到。");
        assertThat(organiser.read("/organise/" + contest.slug() + "/check-in")).contains("移到最后 王强");
    }

    @Test
    void theConsoleAsksForTheReasonAndTheOrderIsPrintedWithIt() {
        ContestView contest = evenings.live();
        assertThat(organiser.read("/organise/" + contest.slug() + "/console")).contains("李娜 的其他操作");

        MvcTestResult question = tap(contest, "MOVE_TO_END", "1");
        assertThat(OrganiserBrowser.text(question)).contains("让 1 号 李娜 最后一个上台？", "印在公开的成绩单上");
        organiser.post(
                "/organise/" + contest.slug() + "/console/commands",
                "command",
                "MOVE_TO_END",
                "presenter",
                "1",
                "confirmed",
                "true",
                "reason",
                "路上堵车");

        assertThat(stage.situation(contest.id()).nextWaiting().orElseThrow().number())
                .isEqualTo(2);
        assertThat(organiser.read("/organise/" + contest.slug() + "/standings"))
                .contains("改过的出场顺序", "1 号 李娜 移到最后上台", "路上堵车");
        assertThat(organiser.read("/organise/" + contest.slug() + "/print/programme"))
                .contains("1 号 李娜 改在最后上台")
                .containsSubsequence("王强", "欧阳明", "赵敏", "李娜");
    }

    @Test
    void whoIsNotHereIsAskedAboutBeforeTheCall() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.MARK_LATE, 1));

        assertThat(OrganiserBrowser.text(tap(contest, "CALL", "1"))).contains("1 号 李娜 记为未到");
        assertThat(presenters.get(contest.id(), 1).slot().attendance()).isEqualTo(Attendance.LATE);
    }

    private MvcTestResult tap(ContestView contest, String command, String presenter) {
        return organiser.post(
                "/organise/" + contest.slug() + "/console/commands",
                "command",
                command,
                "presenter",
                presenter,
                "back",
                "check-in");
    }
}
