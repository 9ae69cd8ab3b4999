package org.saimahui.scoreboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueService;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.SceneKind;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.programme.ProgrammeService;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.stage.CueDesk;
import org.saimahui.stage.StageService;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** What the audience's page says of the present moment. */
@OnH2
class WordsOfTheMomentTests extends SeatEvening {

    @Autowired
    private StageService stage;

    @Autowired
    private ProgrammeService programme;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private CueService cues;

    @Autowired
    private CueDesk desk;

    @Autowired
    private CrowdedEvenings crowd;

    @Test
    void whoHasFinishedIsNotSaidToBeOnStage() {
        ContestView contest = evening();
        command(contest, StageCommand.of(Command.CALL, 1));
        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=zh"))
                .bodyText()
                .contains("台上，1 号");

        command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        command(contest, StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("评委不在场"));

        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=zh"))
                .bodyText()
                .contains("刚讲完，1 号")
                .doesNotContain("台上，1 号");
    }

    /** Nobody talks in a break, whoever was called before it: when it goes on is said, and with whom. */
    @Test
    void aBreakIsSaidAndWhatComesAfterIt() {
        ContestView contest = evening();
        String page = "/c/" + contest.slug() + "?lang=zh";
        command(contest, StageCommand.of(Command.CALL, 1));
        assertThat(mvc.get().uri(page)).bodyText().contains("正在述职");

        StageCommand pause = StageCommand.of(Command.AIR).with(Argument.KIND, "BREAK");
        command(contest, pause.with(Argument.SECONDS, 600).with(Argument.TEXT, "茶歇在二楼"));
        assertThat(mvc.get().uri(page))
                .bodyText()
                .contains("中场休息", "茶歇在二楼", "接下来是 1 号 李娜")
                .containsPattern("[0-9]{2}:[0-9]{2} 继续")
                .doesNotContain("正在述职", "台上，1 号", ">台上<")
                .satisfies(body -> assertThat(body.split(">下一位<")).hasSize(2))
                .containsPattern("data-key=\"p1\"(?s:(?!data-key).)*>下一位<");
        assertThat(mvc.get().uri("/api/v1/contests/" + contest.slug() + "/board"))
                .bodyText()
                .contains("\"pause\":{\"text\":\"茶歇在二楼\"");

        command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        command(contest, StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("评委不在场"));
        command(contest, pause);
        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=en"))
                .bodyText()
                .contains(">Break</b>", "Then no. 2, 王强")
                .doesNotContain("We go on at");

        command(contest, StageCommand.of(Command.CALL, 2));
        assertThat(mvc.get().uri(page)).bodyText().contains("正在述职").doesNotContain("中场休息");
        assertThat(mvc.get().uri("/api/v1/contests/" + contest.slug() + "/board"))
                .bodyText()
                .doesNotContain("pause");
    }

    /** Whoever hears the last one end is not told to wait until all have spoken. */
    @Test
    void afterTheLastTalkTheVoteIsWhatComesNext() {
        ContestView contest = evening();
        String page = "/c/" + contest.slug();
        for (PresenterView presenter : presenters.list(contest.id())) {
            command(contest, StageCommand.of(Command.CALL, presenter.number()));
            assertThat(mvc.get().uri(page + "?lang=zh")).bodyText().contains("都讲完以后开放投票");
            command(contest, StageCommand.of(Command.OPEN_MARKING, presenter.number()));
            if (presenter.number() == 1) {
                assertThat(mvc.get().uri(page + "?lang=zh")).bodyText().contains("都讲完以后开放投票");
            }
            command(
                    contest,
                    StageCommand.of(Command.CLOSE_MARKING, presenter.number())
                            .confirmed()
                            .because("评委不在场"));
        }

        assertThat(mvc.get().uri(page + "?lang=zh"))
                .bodyText()
                .contains("接下来开放投票")
                .doesNotContain("都讲完以后");
        assertThat(mvc.get().uri(page + "?lang=en"))
                .bodyText()
                .contains("Voting opens next")
                .doesNotContain("when all have spoken");

        command(contest, StageCommand.of(Command.OPEN_VOTE).with(Argument.SECONDS, 120));
        assertThat(mvc.get().uri(page + "?lang=zh")).bodyText().contains("正在投票，截止前可以改");
        command(contest, StageCommand.of(Command.PAUSE_VOTE));
        assertThat(mvc.get().uri(page + "?lang=zh"))
                .bodyText()
                .contains("投票暂停，请稍候")
                .doesNotContain("正在投票");
        command(contest, StageCommand.of(Command.RESUME_VOTE));
        assertThat(mvc.get().uri(page + "?lang=zh")).bodyText().doesNotContain("投票暂停");
    }

    @Test
    void everybodyKeepsALaneAlsoWhoIsOnStage() {
        ContestView contest = evening();
        command(contest, StageCommand.of(Command.CALL, 1));

        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=zh"))
                .bodyText()
                .contains("data-key=\"p1\"");
    }

    @Test
    void aFrozenRankingSaysSoAndWhoIsMarkedLaterWaits() {
        ContestView contest = evening();
        command(contest, StageCommand.of(Command.FREEZE));
        command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        command(contest, StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("评委不在场"));

        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=zh"))
                .bodyText()
                .contains("已经封榜", "待揭晓");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=en"))
                .bodyText()
                .contains("The ranking is frozen", "Not told yet");
        command(contest, StageCommand.of(Command.UNFREEZE).because("按错了"));
        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=zh"))
                .bodyText()
                .doesNotContain("已经封榜", "待揭晓");
    }

    /** Marking is over, and then the result is told: neither is said to be a ranking before the freeze. */
    @Test
    void afterTheEveningTheRankingIsSaidToBeWhatItIs() {
        ContestView contest = crowd.settle(crowd.withPrizes(3, 1), s -> s.freezeFrom(3));
        crowd.command(contest, StageCommand.of(Command.GO_LIVE));
        for (int number = 1; number <= 3; number++) {
            crowd.speak(contest, number, "2" + number);
        }
        crowd.command(contest, StageCommand.of(Command.OPEN_VOTE));
        crowd.vote(contest, 1);
        crowd.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        String page = "/c/" + contest.slug() + "?lang=zh";
        assertThat(mvc.get().uri(page)).bodyText().contains("评委照常打分", "封榜前名次");
        crowd.command(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());

        assertThat(mvc.get().uri(page))
                .bodyText()
                .contains("评分已结束，等待揭晓", "下面是截至 2 号", "揭晓前名次")
                .doesNotContain("评委照常打分", "封榜");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=en"))
                .bodyText()
                .contains("Marking is over", "ranking up to no. 2", "Ranking before the result");

        crowd.command(contest, StageCommand.of(Command.REVEAL_NEXT).confirmed());
        crowd.command(contest, StageCommand.of(Command.REVEAL_NEXT));
        assertThat(mvc.get().uri(page)).bodyText().contains("等待揭晓").doesNotContain("封榜", "class=\"score\"");
        crowd.command(contest, StageCommand.of(Command.REVEAL_NEXT));
        crowd.command(contest, StageCommand.of(Command.REVEAL_NEXT));
        assertThat(mvc.get().uri(page))
                .bodyText()
                .contains("正在揭晓", "下面是已经揭晓的部分", "id=\"course\">已经揭晓")
                .doesNotContain("封榜", "照常打分", "揭晓前名次");
    }

    @Test
    void aSpecialPrizeIsToldToThoseWhoSeeNoWall() throws Exception {
        ContestView contest = evening();
        command(contest, StageCommand.of(Command.CALL, 1));
        command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        command(contest, StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("评委不在场"));
        desk.add(
                contest.id(),
                null,
                new CueDesk.Wanted(
                        CueKind.SPECIAL_PRIZE,
                        OwnCueView.Place.AFTER,
                        1,
                        "最佳故事奖",
                        null,
                        new CueDesk.Prize(List.of(1), "王海", "", "")));
        assertThat(page(contest)).doesNotContain("最佳故事奖");
        long before = programme.version(contest);
        while (cues.view(contest.id()).scene().kind() != SceneKind.SPECIAL_PRIZE) {
            command(contest, StageCommand.of(Command.NEXT));
        }
        assertThat(page(contest)).contains("台上颁奖", "最佳故事奖", "、王海").doesNotContain("刚讲完");
        assertThat(programme.version(contest)).as("open pages hear of it").isGreaterThan(before);
        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=en"))
                .bodyText()
                .contains("A prize is given", ", 王海");
        desk.remove(contest.id(), cues.own(contest.id()).get(0).id());
        assertThat(page(contest)).doesNotContain("最佳故事奖", "王海");
    }

    private String page(ContestView contest) throws Exception {
        return mvc.get()
                .uri("/c/" + contest.slug() + "?lang=zh")
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private void command(ContestView contest, StageCommand command) {
        stage.command(contest.id(), command);
    }
}
