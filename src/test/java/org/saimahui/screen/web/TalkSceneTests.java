package org.saimahui.screen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.BoardAfter;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever talks on the wall: the clock when it is used, the figures when they have come. */
@OnH2
class TalkSceneTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CrowdedEvenings evenings;

    @LocalServerPort
    private int port;

    @Test
    void theCardBecomesTheClocksOnceItIsStarted() throws Exception {
        ContestView contest = evenings.live(2, 1);
        evenings.command(contest, StageCommand.of(Command.CALL, 1));
        assertThat(wall(contest, "zh")).contains("data-scene=\"presenter\"").doesNotContain("data-talk");

        evenings.command(contest, StageCommand.of(Command.CLOCK_START));
        assertThat(wall(contest, "zh"))
                .contains("data-scene=\"clock\"", "data-talk=\"RUNNING\"", "data-limit=\"360\"", "剩余时间", "6 分")
                .contains("data-left>\u3000<");
        assertThat(wall(contest, "en")).contains("Time left", "6 min").doesNotContain("剩余时间");
        assertThat(wall(contest, "zh")).as("nothing ticks").isEqualTo(wall(contest, "zh"));
    }

    @Test
    void theLampsSayWhenTheScoreEntersTheRanking() throws Exception {
        ContestView contest = evenings.live(2, 1);
        evenings.command(contest, StageCommand.of(Command.CALL, 1));
        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(wall(contest, "zh")).contains("评委正在评分", "评分关闭后进入排行");

        evenings.mark(contest, 1, "J1", "22.5");
        assertThat(wall(contest, "zh")).contains("评分已经送齐", "评分关闭后进入排行").doesNotContain("评委正在评分");

        evenings.command(contest, StageCommand.of(Command.FREEZE));
        assertThat(wall(contest, "zh")).contains("分数在揭晓时公布").doesNotContain("进入排行");
    }

    @Test
    void theEndSaysThanksAndWhereTheResultWillBe() throws Exception {
        ContestView contest = evenings.live(2, 1);
        evenings.command(contest, StageCommand.of(Command.AIR).with(Argument.KIND, "THANKS"));

        assertThat(wall(contest, "zh"))
                .contains("data-scene=\"thanks\"", "谢谢各位", contest.title(), "成绩发布以后")
                .contains("/c/" + contest.slug() + "\"")
                .doesNotContain("/results");
        assertThat(wall(contest, "en")).contains("Thank you", "once they are out");
    }

    @Test
    void beforeTheFirstTotalIsInAllLanesWaitAtTheLine() throws Exception {
        ContestView contest = evenings.set(evenings.live(2, 1), ShowMarks.EACH, BoardAfter.SHOWN, JudgesShownAs.SEAT);
        evenings.command(contest, StageCommand.of(Command.CALL, 1));
        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(wall(contest, "zh")).contains("亮分以后进入排行");
        evenings.command(
                contest, StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("评委没有到"));

        evenings.command(contest, StageCommand.of(Command.AIR).with(Argument.KIND, "RANKING"));

        assertThat(wall(contest, "zh"))
                .contains("data-scene=\"ranking\"", ">张艳<")
                .doesNotContain("data-scene=\"cover\"");
    }

    @Test
    void aFigureComesWithItsStepAndTheOneBeforeTurnsAway() throws Exception {
        ContestView contest = evenings.live(2, 1);
        evenings.command(contest, StageCommand.of(Command.CALL, 1));
        evenings.command(contest, StageCommand.of(Command.CLOCK_START));
        assertThat(wall(contest, "zh")).doesNotContain("25000", "每天仅需", "3000<");

        air(contest, 1, 0);
        assertThat(wall(contest, "zh")).contains("25000").doesNotContain("每天仅需", "省人力资源", "is-gone");
        air(contest, 1, 1);
        assertThat(wall(contest, "zh"))
                .contains("每天仅需", "全国首创<", "待证", "turnfig is-gone")
                .doesNotContain("全省第三");
        air(contest, 1, 2);
        assertThat(wall(contest, "zh"))
                .contains("<em>近</em>3000", "claim is-proved", "全省第三")
                .doesNotContain("25000");
        air(contest, 1, 40);
        assertThat(wall(contest, "zh")).contains("全省第三", "每天仅需");
    }

    @Test
    void theFiguresOfTheEveningComeOneByOneAndAllAtOnceWhereNoStepIsNamed() throws Exception {
        ContestView contest = evenings.live(4, 1);

        air(contest, null, 1);
        assertThat(wall(contest, "zh"))
                .contains("data-shown=\"2\"", "rows-2", ">张艳<")
                .doesNotContain(">郑善铭<");
        air(contest, null, null);
        assertThat(wall(contest, "zh")).contains("data-shown=\"4\"", ">郑善铭<");
    }

    @Test
    void withoutAnyApprovedReportTheCoverStands() throws Exception {
        ContestView contest = evenings.withoutReports(2, 1);

        air(contest, null, null);
        assertThat(wall(contest, "zh")).contains("data-scene=\"cover\"");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theWallHearsOfTheClockWithoutBeingAskedAndOnceForEachAct() throws Exception {
        ContestView contest = evenings.live(2, 1);
        evenings.command(contest, StageCommand.of(Command.CALL, 1));
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + port + "/c/" + contest.slug() + "/screen/live?lang=zh"))
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(scene(lines)).contains("data-scene=\"presenter\"");
            evenings.command(contest, StageCommand.of(Command.CLOCK_START));
            assertThat(scene(lines)).contains("data-talk=\"RUNNING\"");
            evenings.command(contest, StageCommand.of(Command.CLOCK_PAUSE));
            assertThat(scene(lines)).contains("data-talk=\"PAUSED\"");
        }
    }

    private void air(ContestView contest, Integer presenter, Integer step) {
        StageCommand air = presenter == null ? StageCommand.of(Command.AIR) : StageCommand.of(Command.AIR, presenter);
        evenings.command(contest, air.with(Argument.KIND, "FIGURE").with(Argument.STEP, step));
    }

    private String wall(ContestView contest, String language) throws Exception {
        return mvc.get()
                .uri("/c/" + contest.slug() + "/screen?lang=" + language)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** The data of the next scene, whose lines are many. */
    private static String scene(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!"event: scene".equals(line)) {
            line = lines.readLine();
        }
        StringBuilder data = new StringBuilder();
        for (line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
            data.append(line);
        }
        return data.toString();
    }
}
