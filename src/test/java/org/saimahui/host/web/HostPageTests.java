package org.saimahui.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.Reveal;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.Scene;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Pronunciations;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.stage.CueDesk;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** The host's page through an evening: the sentence of the moment, no number before the wall, nothing of what comes next. */
@OnH2
class HostPageTests extends SeatEvening {

    @Autowired
    private CrowdedEvenings crowded;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Pronunciations pronunciations;

    @Autowired
    private RevealService reveals;

    @Autowired
    private CueDesk desk;

    private ContestView contest;

    private SeatDevice device;

    @BeforeEach
    void aHostSits() {
        contest = crowded.withPrizes(2, 1);
        device = sitting(cards.issue(contest.id(), SeatRole.HOST).get(0));
    }

    @Test
    void everySentenceOfAnEveningInItsTurn() {
        assertThat(page()).contains("欢迎来到“‘稳进提质’实绩比拼赛马会”", "下一句：介绍评委").doesNotContain("本场评委是", "本场规则");
        next();
        next();
        assertThat(page()).contains("本场评委是", CrowdedEvenings.LONG_NAME);
        next();
        assertThat(page()).contains("本场规则");
        next();
        assertThat(page())
                .contains("有请 1 号", CrowdedEvenings.LONG_NAME, "ōu yáng", "下一句：请评委评分")
                .doesNotContain("请各位评委给");
        command(StageCommand.of(Command.CLOCK_START));
        assertThat(page()).contains("有请 1 号", "data-talk=\"RUNNING\"");
        command(StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(page()).contains("请各位评委给 1 号评分");
        crowded.mark(contest, 1, "J1", "23.5");
        assertThat(words()).doesNotContain("94");
        command(StageCommand.of(Command.CLOSE_MARKING, 1));
        assertThat(words()).contains("评分结束").doesNotContain("94");
        command(StageCommand.of(Command.SHOW_MARKS, 1));
        assertThat(page()).contains("94.00 分");
        command(StageCommand.of(Command.AIR).with(Argument.KIND, "MESSAGE").with(Argument.TEXT, "请稍候片刻"));
        assertThat(page()).contains("请稍候片刻", "临时插播").doesNotContain("name=\"line\"");
        crowded.speak(contest, 2, "20");
        command(StageCommand.of(Command.OPEN_VOTE));
        assertThat(page()).contains("现在开始观众投票");
        command(StageCommand.of(Command.CLOSE_VOTE));
        assertThat(page()).contains("投票截止");
        command(StageCommand.of(Command.SHOW_VOTES));
        assertThat(page()).contains("观众的票已经计入");
        command(StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        assertThat(page()).contains("比拼到此结束", "下一句：颁奖");
        command(StageCommand.of(Command.RELEASE).confirmed());
        for (String prize : new String[] {"三等奖", "“稳进提质”先锋奖", "一等奖"}) {
            next();
            assertThat(page()).contains("现在颁发" + prize);
        }
        next();
        assertThat(page()).contains("到此结束，谢谢各位").doesNotContain("name=\"line\"");
        assertThat(body("/seat?lang=en")).contains("is over. Thank you all.");
    }

    @Test
    void eachStepOfTheResultInWordsAndNothingOfTheNextOne() {
        contest = crowded.settle(crowded.withPrizes(3, 1), s -> s.freezeFrom(1));
        device = sitting(cards.issue(contest.id(), SeatRole.HOST).get(0));
        command(StageCommand.of(Command.GO_LIVE));
        for (int number = 1; number <= 3; number++) {
            crowded.speak(contest, number, "2" + number);
        }
        command(StageCommand.of(Command.OPEN_VOTE));
        crowded.vote(contest, 2);
        command(StageCommand.of(Command.CLOSE_VOTE));
        command(StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        command(StageCommand.of(Command.REVEAL_NEXT).confirmed());

        assertThat(words()).contains("现在揭晓结果", "从不算观众得分最低的一位起，逐位揭晓").doesNotContain("下面揭晓", "84.00");
        next();
        assertThat(words())
                .contains("下面揭晓" + name(1) + "。不算观众的票，" + name(1) + "有 67.20 分。")
                .doesNotContain("现在揭晓结果", "下面揭晓" + name(2), "70.40", "73.60");
        next();
        assertThat(words())
                .contains(name(1) + "，67.20 分。", "下面揭晓" + name(2) + "。不靠观众的票，" + name(2) + "已经领先。")
                .doesNotContain("下面揭晓" + name(3), "90.40", "73.60");
        next();
        assertThat(words())
                .contains(name(2) + "，90.40 分。", "下面揭晓" + name(3) + "。还需 16.81 分才能领先，观众的票最多 20 分。")
                .doesNotContain("67.20", "73.60");
        next();
        assertThat(words()).contains(name(3) + "，73.60 分，第 2 名。").doesNotContain("下面揭晓", "90.40");
        while (!words().contains("现在颁发")) {
            next();
        }
        assertThat(words()).contains("现在颁发三等奖。").doesNotContain(name(1), name(2), name(3));
        next();
        assertThat(words()).contains("先锋奖");
        next();
        assertThat(words()).contains("现在颁发一等奖。").containsOnlyOnce(winner());
    }

    @Test
    void byPartTheHostSaysWhatIsStillNeededOfThePanelToo() {
        contest = crowded.settle(crowded.withPrizes(2, 1), s -> s.freezeFrom(1).reveal(Reveal.BY_PART));
        device = sitting(cards.issue(contest.id(), SeatRole.HOST).get(0));
        command(StageCommand.of(Command.GO_LIVE));
        crowded.speak(contest, 1, "21");
        crowded.speak(contest, 2, "22");
        command(StageCommand.of(Command.OPEN_VOTE));
        command(StageCommand.of(Command.CLOSE_VOTE));
        command(StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        command(StageCommand.of(Command.REVEAL_NEXT).confirmed());
        next();
        assertThat(words()).contains("下面揭晓" + name(1) + "的").doesNotContain("84.00", "88.00", "观众");
        next();
        assertThat(words())
                .contains("84.00", "下面揭晓" + name(2) + "。还需 84.01 分才能领先")
                .doesNotContain("88.00", "观众");
        next();
        assertThat(words()).contains("88.00").doesNotContain("下面揭晓");
    }

    @Test
    void aSpecialPrizeWithWhatItIsForAndWhoGetsIt() {
        desk.add(
                contest.id(),
                null,
                new CueDesk.Wanted(
                        CueKind.SPECIAL_PRIZE,
                        OwnCueView.Place.BEFORE,
                        null,
                        "最佳故事奖",
                        null,
                        new CueDesk.Prize(List.of(2), "王海", "市委党校", "讲得最好")));
        command(StageCommand.of(Command.GO_LIVE));
        assertThat(page()).contains("下一句：专项奖").doesNotContain("王海");
        next();
        assertThat(words())
                .containsSubsequence("现在颁发最佳故事奖。", "讲得最好", name(2), "市委党校，王海。")
                .doesNotContain(name(1));
    }

    @Test
    void nothingThatIsToldBehindAHeldPicture() {
        contest = crowded.settle(crowded.withPrizes(2, 1), s -> s.freezeFrom(1));
        device = sitting(cards.issue(contest.id(), SeatRole.HOST).get(0));
        command(StageCommand.of(Command.GO_LIVE));
        crowded.speak(contest, 1, "21");
        crowded.speak(contest, 2, "22");
        command(StageCommand.of(Command.OPEN_VOTE));
        command(StageCommand.of(Command.CLOSE_VOTE));
        command(StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        command(StageCommand.of(Command.HOLD));
        command(StageCommand.of(Command.REVEAL_NEXT).confirmed());
        command(StageCommand.of(Command.REVEAL_NEXT));
        command(StageCommand.of(Command.REVEAL_NEXT));

        assertThat(words()).contains("现在揭晓结果").doesNotContain("67.20", "下面揭晓");
    }

    @Test
    void noNumberWhileTheRankingIsFrozen() {
        command(StageCommand.of(Command.GO_LIVE));
        crowded.speak(contest, 1, "20");
        command(StageCommand.of(Command.FREEZE));
        command(StageCommand.of(Command.CALL, 2));
        command(StageCommand.of(Command.OPEN_MARKING, 2));
        crowded.mark(contest, 2, "J1", "23.5");
        command(StageCommand.of(Command.CLOSE_MARKING, 2));

        assertThat(words()).contains("评分结束").doesNotContain("94", "下一句：报得分");
        said("close-" + id(2));
        assertThat(words()).doesNotContain("94");
    }

    @Test
    void whatWasReadIsKeptAndMovesNothing() {
        command(StageCommand.of(Command.GO_LIVE));
        said("panel");
        assertThat(page()).as("not at hand").contains("欢迎来到");
        said("cover");
        said("cover");
        assertThat(page()).contains("本场评委是", "台上还没到这里", "回到上一句");
        assertThat(stageCovers()).isTrue();
        said("panel");
        assertThat(page()).contains("念过了", "本场评委是").doesNotContain("name=\"line\"", "本场规则");
        assertThat(device.form("/seat/host/again")).hasRedirectedUrl("/seat");
        assertThat(page()).contains("欢迎来到");
    }

    @Test
    void anUnnamedHostileKeyChangesNothingAndNobodyElseHasTheKeys() {
        command(StageCommand.of(Command.GO_LIVE));
        assertThat(device.form("/seat/host/said", "line", "x".repeat(4000) + "\u0000"))
                .hasRedirectedUrl("/seat");
        assertThat(device.form("/seat/host/said")).hasRedirectedUrl("/seat");
        assertThat(page()).contains("欢迎来到");
        SeatDevice judge = sitting(card(contest, "J1"));
        assertThat(judge.form("/seat/host/said", "line", "cover")).hasStatus(403);
        assertThat(mvc.post().uri("/seat/host/said").param("line", "cover")).hasStatus(403);
    }

    @Test
    void theOrganiserWritesHowANameIsSpokenWhereTheProposalIsWrong() {
        assertThat(pronunciations.propose("单雄信")).isEqualTo("shàn xióng xìn");
        assertThat(pronunciations.propose("Anna")).isEmpty();
        PresenterView second = presenters.get(contest.id(), 2);
        PresenterFacts facts = new PresenterFacts("朴树", "", "");
        presenters.edit(contest.id(), null, 2, facts, "piáo shù");
        presenters.edit(contest.id(), null, 2, facts);
        command(StageCommand.of(Command.GO_LIVE));
        command(StageCommand.of(Command.CALL, 2));

        assertThat(page()).contains("piáo shù", "有请 2 号，朴树。").doesNotContain("pǔ shù");
        assertThat(pronunciations.written(second)).isEqualTo("piáo shù");
    }

    private void said(String line) {
        assertThat(device.form("/seat/host/said", "line", line)).hasRedirectedUrl("/seat");
    }

    private String name(int presenter) {
        return presenters.get(contest.id(), presenter).name();
    }

    /** Whom the first page of the result names. */
    private String winner() {
        Board.Row first = reveals.told(contest, Scene.WHOLE, true).orElseThrow().board().rows().stream()
                .filter(row -> Integer.valueOf(1).equals(row.place()))
                .findFirst()
                .orElseThrow();
        return first.organisation() + "，" + first.name() + "。";
    }

    private boolean stageCovers() {
        return page().contains("本场评委是")
                && body("/c/" + contest.slug() + "/screen").contains("data-scene=\"cover\"");
    }

    private long id(int presenter) {
        return presenters.get(contest.id(), presenter).id();
    }

    private void next() {
        command(StageCommand.of(Command.NEXT));
    }

    private void command(StageCommand command) {
        crowded.command(contest, command);
    }

    /** What one reads on the page; names of files and tokens have digits of their own. */
    private String words() {
        String page = page();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>")).replaceAll("<[^>]*>", "");
    }

    private String page() {
        return body("/seat");
    }

    private String body(String path) {
        return new String(device.get(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
