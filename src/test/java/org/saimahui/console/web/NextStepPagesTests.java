package org.saimahui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.release.ReleaseService;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The big button never leads past what has to be done or looked at first. */
@OnH2
class NextStepPagesTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private VoteService votes;

    @Autowired
    private ReleaseService releases;

    @Test
    void anEmptyContestLeadsToTheRegisterAndRepeatsWhatIsMissing() {
        ContestView contest = contests.create("empty-next", Evenings.facts("空的"), false);

        for (String page : new String[] {"", "/console"}) {
            assertThat(open(contest, page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("href=\"/organise/empty-next/presenters\"")
                    .contains("登记述职人")
                    .containsPattern("<small>一位一位填，或者用表格一次导入　还差 [0-9]+ 项：[^<]*规则[^<]*节目单未公布</small>")
                    .doesNotContain("<span class=\"what\">公布节目单");
        }
        // The small picture follows the key: both open a page.
        assertThat(open(contest, "/console"))
                .bodyText()
                .contains("<span class=\"tag\">下一步</span><b>打开一页</b>")
                .containsPattern("data-monitor=\"ahead\"[\\s\\S]*?<div class=\"stage\"></div>");
        assertThat(press(contest, "PUBLISH"))
                .hasStatusOk()
                .bodyText()
                .contains("节目单上一位述职人也没有", "/organise/empty-next/presenters");
        assertThat(contests.get(contest.id()).published()).isFalse();
    }

    /** The key names what the list beside it counts; publishing is on the list, and on the key itself. */
    @Test
    void theKeyAndTheListCountTheSame() {
        ContestView empty = contests.create("empty-count", Evenings.facts("空的"), false);
        ContestView draft = evenings.draft();
        evenings.seat(draft, "J1", "周");

        String page = text(empty);
        int listed = open(page);
        assertThat(page).contains("还差 " + listed + " 项：", "还有 " + listed + " 项没办好");
        page = text(draft);
        assertThat(page).contains("除这一步还差 " + (open(page) - 1) + " 项：", "还有 " + open(page) + " 项没办好");
    }

    private String text(ContestView contest) {
        return new String(open(contest, "").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int open(String page) {
        return page.split("class=\"state is-open\"", -1).length - 1;
    }

    @Test
    void theStartRepeatsWhatIsMissing() {
        ContestView contest = evenings.draft();
        evenings.seat(contest, "J1", "周");

        assertThat(press(contests.get(contest.id()), "GO_LIVE"))
                .hasStatusOk()
                .bodyText()
                .contains("还差什么", "href=\"/organise/" + contest.slug() + "/cards", "席位卡还没发");
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.DRAFT);
    }

    /** What has been published is not published a second time. */
    @Test
    void theStartSpeaksOfTheProgrammeOnlyWhereItIsNotPublic() {
        ContestView contest = evenings.draft();
        evenings.seat(contest, "J1", "周");
        contest = contests.get(contest.id());
        assertThat(press(contest, "GO_LIVE")).hasStatusOk().bodyText().contains("节目单同时公布");

        stage.command(contest.id(), StageCommand.of(Command.PUBLISH));
        contest = contests.get(contest.id());

        assertThat(open(contest, "")).bodyText().contains("开始后不能退回筹备").doesNotContain("节目单同时公布");
        assertThat(press(contest, "GO_LIVE"))
                .hasStatusOk()
                .bodyText()
                .contains("现在开始赛事？开始以后")
                .doesNotContain("节目单同时公布");
    }

    @Test
    void whatIsOpenAgainStandsBesideTheKey() {
        ContestView contest = evenings.live();
        evenings.seat(contest, "J1", "周");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(contest.id(), close(1));
        assertThat(open(contest, "")).bodyText().doesNotContain("重新开放着");

        stage.command(
                contest.id(),
                StageCommand.of(Command.OPEN_MARKING, 1)
                        .because("误按")
                        .with(Argument.CONFIRMED, true)
                        .with(Argument.SEATS, List.of("J1")));

        assertThat(open(contest, "")).bodyText().containsPattern("重新开放着：1 号 [^（]+（1 号席）");
        // The marks wait for it, so the key ends it; where the key leads past it, it is mentioned.
        assertThat(open(contest, "/console"))
                .bodyText()
                .containsPattern("<span class=\"what\">关闭评分：1 号 [^<]+<small>重新开放到此为止")
                .doesNotContain("亮分：1 号");
        stage.command(contest.id(), StageCommand.of(Command.CALL, 2));
        assertThat(open(contest, "/console")).bodyText().containsPattern("<small>[^<]*重新开放着：1 号 [^（]+（1 号席）</small>");
    }

    private static StageCommand close(int presenter) {
        return StageCommand.of(Command.CLOSE_MARKING, presenter).because("不等了").with(Argument.CONFIRMED, true);
    }

    @Test
    void afterTheEndComesTheListOfChecksNotTheKey() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        assertThat(open(contest, "/console")).bodyText().contains("刚讲完").doesNotContain("没有人在台上");
        stage.command(contest.id(), StageCommand.of(Command.SHOW_VOTES));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_CONTEST));

        assertThat(open(contest, "/console"))
                .bodyText()
                .contains("核对并发布结果", "href=\"/organise/" + contest.slug() + "/release\"")
                .doesNotContain("value=\"RELEASE\"")
                // Nobody stands there any more, as on every phone.
                .contains("没有人在台上");
        assertThat(open(contest, "")).bodyText().doesNotContain("value=\"RELEASE\"");
        assertThat(open(contest, "/release")).bodyText().contains("value=\"TURN_KEY\"", "发布前核对");
    }

    /** Whoever releases alone confirms; there is no second key, so nobody speaks of one. */
    @Test
    void theOnlyKeyIsCalledTheSameOnPageInQuestionAndInAnswer() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.SHOW_VOTES));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_CONTEST));
        ContestView closed = contests.get(contest.id());
        String hex = releases.fingerprint(contest.id());

        for (String language : List.of("zh", "en")) {
            String act = language.equals("zh") ? "结果无误，确认" : "The result is right: confirm";
            String key = language.equals("zh") ? "钥匙" : "key";
            assertThat(open(contest, "/release?lang=" + language)).bodyText().contains("<span>" + act + "</span>");
            assertThat(organiser.post(
                            "/organise/" + contest.slug() + "/console/commands?lang=" + language,
                            closed.version(),
                            "command",
                            "TURN_KEY",
                            "fingerprint",
                            hex))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<h1>" + act + "</h1>", ">" + act + "</button>")
                    .satisfies(page -> assertThat(page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                                    .replaceAll("<[^>]*>", " "))
                            .doesNotContain(key));
        }
        MvcTestResult confirmed = organiser.post(
                "/organise/" + contest.slug() + "/console/commands",
                closed.version(),
                "command",
                "TURN_KEY",
                "fingerprint",
                hex,
                "back",
                "release",
                "confirmed",
                "true");
        assertThat(confirmed).hasStatus3xxRedirection().flash().containsEntry("notice", "stage.release.confirm.done");
    }

    @Test
    void countsBeforeAnybodyHasSpokenAreAskedAboutTwice() {
        ContestView contest = evenings.live();

        assertThat(press(contest, "SHOW_VOTES"))
                .bodyText()
                .contains("还没有一位述职完毕")
                .doesNotContain("name=\"certain\"");
        assertThat(press(contest, "SHOW_VOTES", "confirmed"))
                .hasStatusOk()
                .bodyText()
                .contains("再问一次", "name=\"certain\"");
        assertThat(votes.status(contest.id()).state()).isEqualTo(VoteState.NOT_OPENED);

        assertThat(press(contest, "SHOW_VOTES", "confirmed", "certain")).hasStatus3xxRedirection();
        assertThat(votes.status(contest.id()).state()).isEqualTo(VoteState.SHOWN);
    }

    @Test
    void onceSomebodyHasSpokenOneQuestionNamesWhoWouldGetNoVotes() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));

        assertThat(press(contests.get(contest.id()), "SHOW_VOTES")).bodyText().contains("还有 3 位没有述职完毕");
        assertThat(press(contests.get(contest.id()), "SHOW_VOTES", "confirmed")).hasStatus3xxRedirection();
        assertThat(votes.status(contest.id()).state()).isEqualTo(VoteState.SHOWN);
    }

    private MvcTestResult open(ContestView contest, String page) {
        return organiser.get("/organise/" + contest.slug() + page);
    }

    private MvcTestResult press(ContestView contest, String command, String... answers) {
        List<String> fields = new ArrayList<>(List.of("command", command));
        for (String answer : answers) {
            fields.addAll(List.of(answer, "true"));
        }
        return organiser.post(
                "/organise/" + contest.slug() + "/console/commands", contest.version(), fields.toArray(String[]::new));
    }
}
