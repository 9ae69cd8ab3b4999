package org.saimahui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.SceneKind;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.Turn;
import org.saimahui.screen.HallScreens;
import org.saimahui.shared.Codes;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.voting.VoteService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The console's keys, as pages without script send them. */
@OnH2
class ConsoleWallTests {

    private static final Pattern OFFERED = Pattern.compile("<span class=\"what\">([^<]*)");

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private VoteService votes;

    @Autowired
    private HallScreens screens;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private CueService cues;

    @Test
    void theBigKeySaysWhatItDoesInEachMoment() {
        ContestView contest = evenings.withJudges(1);
        List<String> offered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            offered.add(offered(contest));
            next(contest);
        }
        send(contest, "45");
        for (int i = 0; i < 4; i++) {
            offered.add(offered(contest));
            next(contest);
        }

        assertThat(offered)
                .containsExactly(
                        "评委",
                        "规则",
                        "请 1 号 李娜 上台",
                        "开始计时：1 号 李娜",
                        "开放评分：1 号 李娜",
                        "关闭评分：1 号 李娜",
                        "亮分：1 号 李娜",
                        "1 李娜 · 排行",
                        "请 2 号 王强 上台");
        assertThat(presenters.get(contest.id(), 2).turn()).isEqualTo(Turn.CALLED);
    }

    @Test
    void fiftyPressesOfOnePageAreOneStep() {
        ContestView contest = evenings.withJudges(1);
        next(contest);
        long seen = scene(contest);

        for (int i = 0; i < 50; i++) {
            press(contest, seen, "NEXT");
        }

        assertThat(scene(contest)).isEqualTo(seen + 1);
        assertThat(cues.view(contest.id()).scene().kind()).isEqualTo(SceneKind.RULES);
    }

    @Test
    void whoeverPressesTooLateIsToldSo() {
        ContestView contest = evenings.withJudges(1);
        long seen = scene(contest);
        next(contest);

        MvcTestResult late = press(contest, seen, "NEXT", "seen", "0");

        assertThat(late.getMvcResult().getFlashMap().get("stale")).isNotNull();
        assertThat(scene(contest)).isEqualTo(seen + 1);
    }

    @Test
    void theKeyAsksWhatItsCommandAsksAndTakesTheReason() {
        ContestView contest = evenings.withJudges(2);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));

        assertThat(press(contest, scene(contest), "NEXT"))
                .hasStatusOk()
                .bodyText()
                .contains("不等了，关闭评分", "name=\"command\" value=\"NEXT\"", "name=\"reason\"");
        assertThat(press(contest, scene(contest), "NEXT", "confirmed", "true", "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-reason\"");
        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.MARKING);

        press(contest, scene(contest), "NEXT", "confirmed", "true", "reason", "手机坏了");
        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.CLOSED);
    }

    @Test
    void backShowsTheCueBeforeAndChangesNoData() {
        ContestView contest = evenings.withJudges(1);
        assertThat(page(contest)).doesNotContain("value=\"BACK\"");
        for (int i = 0; i < 4; i++) {
            next(contest);
        }
        assertThat(page(contest)).contains("value=\"BACK\"", "不撤销数据");

        press(contest, scene(contest), "BACK");
        press(contest, scene(contest), "BACK");

        assertThat(cues.view(contest.id()).scene().kind()).isEqualTo(SceneKind.RULES);
        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.CALLED);
        assertThat(offered(contest)).contains("请 1 号 李娜 上台");
    }

    @Test
    void whatComesNextIsSeenWithoutANumberThatHasNotBeenShown() {
        ContestView contest = evenings.withJudges(3);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        send(contest, "45");

        assertThat(monitor(contest, "ahead")).contains("data-scene=\"lamps\"").doesNotContain("90");
    }

    @Test
    void theNextPictureIsTheWallsOwn() {
        ContestView contest = evenings.withJudges(1);
        next(contest);
        next(contest);

        assertThat(monitor(contest, "air")).contains("data-scene=\"");
        assertThat(monitor(contest, "ahead")).contains("data-scene=\"presenter\"", "李娜");
    }

    @Test
    void holdBlankAndMessageAreTakenBackByTheSameKey() {
        ContestView contest = evenings.withJudges(1);
        next(contest);

        press(contest, scene(contest), "HOLD");
        assertThat(cues.view(contest.id()).held()).isTrue();
        assertThat(page(contest)).containsPattern("data-key=\"h\" aria-pressed=\"true\"");
        press(contest, scene(contest), "AIR");
        assertThat(cues.view(contest.id()).held()).isFalse();

        press(contest, scene(contest), "AIR", "kind", "BLANK");
        assertThat(cues.view(contest.id()).scene().kind()).isEqualTo(SceneKind.BLANK);
        assertThat(page(contest)).containsPattern("data-key=\"b\" aria-pressed=\"true\"");
        press(contest, scene(contest), "AIR", "kind", "MESSAGE", "text", "请关手机");
        assertThat(page(contest)).contains("通知：请关手机").containsPattern("data-key=\"m\" aria-pressed=\"true\"");
        press(contest, scene(contest), "AIR");
        assertThat(page(contest)).containsPattern("form=\"c-message\" data-key=\"m\" aria-pressed=\"false\"");
        press(contest, scene(contest), "AIR", "kind", "MESSAGE", "text", "");
        assertThat(organiser.read("/c/" + contest.slug() + "/screen"))
                .as("in haste nobody finds words")
                .containsPattern("data-scene=\"message\"[^>]*><p[^>]*>请稍候</p>");
        press(contest, scene(contest), "AIR");
        assertThat(cues.view(contest.id()).scene().kind()).isEqualTo(SceneKind.PANEL);
    }

    @Test
    void aFrozenRankingSaysOnTheConsoleThatItDoesNotMove() {
        ContestView contest = evenings.withJudges(1);
        stage.command(contest.id(), StageCommand.of(Command.FREEZE));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        send(contest, "45");
        next(contest);
        for (int presses = 0; presses < 4 && !page(contest).contains("按了也不变"); presses++) {
            next(contest);
        }

        next(contest);
        assertThat(cues.view(contest.id()).scene().kind()).isEqualTo(SceneKind.RANKING);
        assertThat(page(contest)).contains("排行（已经封榜，停在封榜前）");
    }

    @Test
    void aMessageThatCannotBeReadFromTheLastRowIsKeptInItsField() {
        ContestView contest = evenings.withJudges(1);
        String text = "请".repeat(2000);

        assertThat(press(contest, scene(contest), "AIR", "kind", "MESSAGE", "text", text))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(text, "id=\"e-text\"", "aria-invalid=\"true\"");
        assertThat(cues.view(contest.id()).scene().kind()).isEqualTo(SceneKind.COVER);
    }

    @Test
    void boardsTurnOneAtATimeWhereTheOtherKeyIsPressed() {
        ContestView contest = evenings.withJudges(2);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        send(contest, "45");
        assertThat(page(contest)).doesNotContain("name=\"oneByOne\"");
        next(contest);
        assertThat(page(contest)).contains("name=\"oneByOne\"");

        press(contest, scene(contest), "NEXT", "oneByOne", "true");

        assertThat(cues.view(contest.id()).scene().step()).isEqualTo(1);
        assertThat(page(contest)).doesNotContain("name=\"oneByOne\"");
        next(contest);
        assertThat(cues.view(contest.id()).scene().kind()).isEqualTo(SceneKind.MARKS);
        assertThat(cues.view(contest.id()).scene().step()).isEqualTo(2);
    }

    @Test
    void theKeyThatOpensTheVoteAsksForHowLong() {
        ContestView contest = evenings.live();
        assertThat(page(contest)).doesNotContain("next-choice");
        for (int number = 1; number <= 4; number++) {
            stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, number));
            stage.command(
                    contest.id(),
                    StageCommand.of(Command.CLOSE_MARKING, number).confirmed().because("没有评委"));
            stage.command(contest.id(), StageCommand.of(Command.AIR).with(Argument.KIND, "RANKING"));
        }
        for (int press = 0; press < 30 && !page(contest).contains("next-choice"); press++) {
            next(contest);
        }

        assertThat(page(contest)).contains("next-choice");

        assertThat(press(contest, scene(contest), "NEXT", "seconds", "150", "confirmed", "true"))
                .hasStatus3xxRedirection();

        assertThat(votes.status(contest.id()).closesAt()).isNotNull();
    }

    @Test
    void theStripSaysHowLongTheTurnLastsAndWhichScreensAreWell() {
        ContestView contest = evenings.withJudges(1);
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));
        String secret = Codes.token();
        screens.accept(
                contest.id(),
                screens.ask(contest, secret, "左屏", Codes.random(8)).code());

        String strip = page(contest);
        strip = strip.substring(strip.indexOf("id=\"c-status\""), strip.indexOf("id=\"c-order\""));
        assertThat(strip).contains("本轮已", "0 分钟", "0 / 1 正常", "data-worst=\"0\"");
        screens.heard(screens.find(contest.id(), secret).orElseThrow(), scene(contest), 0, -3_000);
        assertThat(page(contest)).contains("1 / 1 正常", "data-worst=\"-3000\"");
    }

    private void send(ContestView contest, String mark) {
        for (int seat = 1; seat <= judges(contest); seat++) {
            scorecards.submit(
                    contest.id(),
                    "J" + seat,
                    1,
                    new SubmitScorecard(Map.of("state", mark, "ability", mark), null, null));
        }
    }

    private int judges(ContestView contest) {
        return stage.situation(contest.id()).panel().seats();
    }

    private void next(ContestView contest) {
        assertThat(press(contest, scene(contest), "NEXT")).hasRedirectedUrl("/organise/" + contest.slug() + "/console");
    }

    private MvcTestResult press(ContestView contest, long version, String command, String... more) {
        List<String> fields = new ArrayList<>(List.of("command", command));
        fields.addAll(List.of(more));
        return organiser.post(
                "/organise/" + contest.slug() + "/console/commands", version, fields.toArray(String[]::new));
    }

    private long scene(ContestView contest) {
        return cues.view(contest.id()).version();
    }

    private String page(ContestView contest) {
        return organiser.read("/organise/" + contests.get(contest.id()).slug() + "/console");
    }

    private String offered(ContestView contest) {
        Matcher offered = OFFERED.matcher(page(contest));
        assertThat(offered.find()).isTrue();
        return offered.group(1).strip();
    }

    private String monitor(ContestView contest, String name) {
        String page = page(contest);
        int begin = page.indexOf("data-monitor=\"" + name + "\"");
        assertThat(begin).as(name).isPositive();
        // Addresses of sheets end with digits of their content, which are nobody's marks.
        return page.substring(begin, page.indexOf("</template>", begin)).replaceAll("<link[^>]*>", "");
    }
}
