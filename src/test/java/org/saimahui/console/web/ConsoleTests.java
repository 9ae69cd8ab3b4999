package org.saimahui.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.Turn;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnH2
class ConsoleTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private ScorecardService scorecards;

    @Test
    void aSeatHasOneNameOnLampsAndInTheRecord() {
        ContestView contest = evenings.live();
        evenings.seat(contest, "J9", "王教授");

        assertThat(page(contest))
                .bodyText()
                .contains("<b>9 号席</b><span>王教授</span>", "添加评委 · 9 号席")
                // The form's token is made of any letters.
                .doesNotContainPattern("[> ]J9[< ]");
    }

    @Test
    void theAddressOfAQuestionLeadsBackToTheConsole() {
        ContestView contest = evenings.live();

        assertThat(organiser.get("/organise/" + contest.slug() + "/console/commands"))
                .hasRedirectedUrl("/organise/" + contest.slug() + "/console");
    }

    @Test
    void aValueThatCannotBeReadIsSaidOnTheConsole() {
        ContestView contest = evenings.live();

        assertThat(organiser.post(
                        "/organise/" + contest.slug() + "/console/commands", "command", "CALL", "presenter", "abc"))
                .hasRedirectedUrl("/organise/" + contest.slug() + "/console")
                .flash()
                .containsEntry("refused", "这个值不能用。");
        assertThat(contests.get(contest.id()).onStage()).isNull();
    }

    /** Its stream is for everybody: there is none before everybody may know of the contest. */
    @Test
    void theConsoleOfAContestThatIsNotPublicAsksForNoStream() {
        assertThat(page(evenings.draft())).bodyText().contains("data-live=").doesNotContain("data-stream=");
        assertThat(page(evenings.live())).bodyText().contains("data-stream=");
    }

    @Test
    void whoHasWithdrawnCountsNeitherAsMarkedNorAsToCome() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        int all = presenters.list(contest.id()).size();
        assertThat(page(contest)).bodyText().contains("<b>1 / " + all + "</b>");

        departures.withdraw(contest.id(), null, 1, "生病");

        assertThat(page(contest)).bodyText().contains("<b>0 / " + (all - 1) + "</b>");
    }

    @Test
    void whatIsImpossibleIsHidden() {
        ContestView contest = evenings.draft();

        assertThat(page(contest))
                .bodyText()
                .doesNotContain(
                        "结束赛事", "重新开启", "CLOSE_VOTE", "value=\"SHOW_VOTES\"", "data-key=\"back\"", "只有进行中的赛事可以这样做")
                .contains("value=\"WITHDRAW\"", "value=\"CHECK_IN\"")
                .doesNotContain("value=\"REPEAT\"", "value=\"MOVE_TO_END\"");

        ContestView live = evenings.live();
        stage.command(live.id(), StageCommand.of(Command.CALL, 1));
        assertThat(page(live))
                .bodyText()
                .contains("UNCALL", "开放投票", "/c/" + live.slug() + "/screen")
                .contains("value=\"WITHDRAW\"", "value=\"MOVE_TO_END\"")
                .doesNotContain("value=\"REPEAT\"", "CLOSE_VOTE", " disabled");
    }

    /** Doors are open, nobody has begun: the wall shows the cover, and people have to be asked to sit down. */
    @Test
    void theWallsKeysWorkBeforeTheEveningBegins() {
        ContestView contest = evenings.draft();
        String keys = "value=\"HOLD\"";
        assertThat(page(contest)).bodyText().doesNotContain(keys);
        stage.command(contest.id(), StageCommand.of(Command.PUBLISH));
        assertThat(page(contest)).bodyText().contains(keys, "value=\"BLANK\"", "id=\"c-text\"");

        String console = "/organise/" + contest.slug() + "/console";
        assertThat(organiser.post(console + "/commands", "command", "AIR", "kind", "MESSAGE", "text", "请各位来宾就座"))
                .hasRedirectedUrl(console);
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/screen")).bodyText().contains("请各位来宾就座");
        assertThat(organiser.post(console + "/commands", "command", "HOLD")).hasRedirectedUrl(console);
        assertThat(page(contest)).bodyText().containsPattern("data-key=\"h\"[^>]*aria-pressed=\"true\"");
        organiser.post(console + "/commands", "command", "AIR");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/screen"))
                .bodyText()
                .contains("data-scene=\"cover\"")
                .doesNotContain("请各位来宾就座");
        stage.command(contest.id(), StageCommand.of(Command.AIR).with(Argument.KIND, "BLANK"));
        stage.command(contest.id(), StageCommand.of(Command.GO_LIVE));
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/screen"))
                .as("the evening begins with its cover")
                .bodyText()
                .contains("data-scene=\"cover\"");
    }

    @Test
    void whoPhonesSayIsOnStageIsNamedOnTheConsoleToo() {
        ContestView contest = evenings.live();
        assertThat(page(contest)).bodyText().contains("没有人在台上");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));

        assertThat(mvc.get().uri("/c/{slug}", contest.slug())).bodyText().contains("台上");
        assertThat(page(contest)).bodyText().doesNotContain("没有人在台上").containsPattern("now-on-stage[\\s\\S]*李娜");
    }

    @Test
    void aClickGivesTheCommandAndLeadsBack() {
        ContestView contest = evenings.live();

        assertThat(press(contest, "CALL", "1")).hasRedirectedUrl("/organise/" + contest.slug() + "/console");

        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.CALLED);
    }

    /** The reason of a re-opening is public, other than every other one, and is said to be. */
    @Test
    void openingAgainSaysWhatItIsAndThatItsReasonIsPrinted() {
        ContestView contest = evenings.live();
        evenings.seat(contest, "J1", "王教授");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        scorecards.submit(
                contest.id(), "J1", 1, new SubmitScorecard(Map.of("state", "45", "ability", "40"), null, null));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));

        assertThat(press(contests.get(contest.id()), "OPEN_MARKING", "1"))
                .bodyText()
                .contains("<h1>重新开放评分</h1>", "印在公开的成绩单上", "<span>1 号席　王教授</span>")
                .doesNotContain("只有组织者看得到");
        press(contests.get(contest.id()), "OPEN_MARKING", "1", "confirmed", "true", "all", "true", "reason", "补评");

        assertThat(page(contest)).bodyText().contains("重新开放：1 号").doesNotContain("/presenters/1\"");
        assertThat(press(contests.get(contest.id()), "CLOSE_MARKING", "1"))
                .bodyText()
                .contains("重新开放的评分？", "1 号席", "王教授")
                .doesNotContain("还缺 0 席");
    }

    @Test
    void whatCannotBeTakenBackIsAskedAboutOnAPageOfItsOwn() {
        ContestView contest = evenings.draft();

        assertThat(press(contest, "GO_LIVE", null)).hasStatusOk().bodyText().contains("现在开始赛事？");
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.DRAFT);

        assertThat(organiser.post(
                        "/organise/" + contest.slug() + "/console/commands", "command", "GO_LIVE", "confirmed", "true"))
                .hasStatus3xxRedirection();
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.LIVE);
    }

    @Test
    void anEmptyVoteIsShownOnlyAfterAWarningAndTheContestClosedOnlyAfterAQuestion() {
        ContestView contest = evenings.live();

        assertThat(press(contest, "SHOW_VOTES", null)).hasStatusOk().bodyText().contains("投票从来没有开放过，一张选票也没有。");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_VOTE));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_VOTE));
        assertThat(press(contests.get(contest.id()), "SHOW_VOTES", null))
                .hasStatusOk()
                .bodyText()
                .contains("一张选票也没有存下");

        stage.command(contest.id(), StageCommand.of(Command.SHOW_VOTES));
        assertThat(press(contests.get(contest.id()), "CLOSE_CONTEST", null))
                .hasStatusOk()
                .bodyText()
                .contains("现在结束赛事？", "还有 4 位没有评完");
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.LIVE);
    }

    @Test
    void closingOverMissingCardsNamesTheSeatsFirst() {
        ContestView contest = evenings.live();
        evenings.seat(contest, "J6", "");
        evenings.seat(contest, "J7", "吴记者");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));

        assertThat(press(contests.get(contest.id()), "CLOSE_MARKING", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("J6", "吴记者")
                .contains("不等了，关闭评分");
        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.MARKING);
    }

    @Test
    void aMissingReasonIsSaidNextToTheField() {
        ContestView contest = evenings.live();
        evenings.seat(contest, "J6", "");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("J6 缺席"));
        assertThat(press(contests.get(contest.id()), "OPEN_MARKING", "1", "confirmed", "true", "reason", "补评"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请至少选一席", "value=\"补评\"", "name=\"seats\" value=\"J6\"");

        MvcTestResult answer = organiser.post(
                "/organise/" + contest.slug() + "/console/commands",
                "command",
                "OPEN_MARKING",
                "presenter",
                "1",
                "confirmed",
                "true",
                "seats",
                "J6",
                "reason",
                " ");

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-reason\"")
                .containsPattern("value=\"J6\"[^>]* checked");
        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.CLOSED);
    }

    @Test
    void aStaleClickChangesNothingAndSaysWhatHappenedMeanwhile() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));

        MvcTestResult answer = organiser.post(
                "/organise/" + contest.slug() + "/console/commands",
                "command",
                "CALL",
                "presenter",
                "2",
                "version",
                String.valueOf(contest.version()),
                "seen",
                "0");

        assertThat(answer.getMvcResult().getFlashMap().get("stale"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .anySatisfy(line -> assertThat(line).contains("请上台").contains("1 号述职人"));
        assertThat(presenters.get(contest.id(), 2).turn()).isEqualTo(Turn.WAITING);
    }

    @Test
    void aProgramIsToldByADocument() {
        ContestView contest = evenings.live();

        assertThat(mvc.post()
                        .uri("/api/v1/contests/{slug}/commands", contest.slug())
                        .header("Authorization", TestPortal.BASIC)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"command\": \"CALL\", \"presenter\": 3, \"version\": " + contest.version() + "}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo((int) contest.version() + 1);
        assertThat(mvc.post()
                        .uri("/api/v1/contests/{slug}/commands", contest.slug())
                        .header("Authorization", TestPortal.BASIC)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"command\": \"SING\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/command");
    }

    @Test
    void nobodyElseMayCommand() {
        ContestView contest = evenings.live();

        assertThat(mvc.post()
                        .uri("/api/v1/contests/{slug}/commands", contest.slug())
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"command\": \"CALL\", \"presenter\": 1}"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/organise/{slug}/console", contest.slug())).hasStatus3xxRedirection();
        assertThat(presenters.get(contest.id(), 1).turn()).isEqualTo(Turn.WAITING);
    }

    private MvcTestResult page(ContestView contest) {
        return organiser.get("/organise/" + contest.slug() + "/console");
    }

    private MvcTestResult press(
            ContestView contest, String command, @org.jspecify.annotations.Nullable String presenter, String... more) {
        List<String> fields = new ArrayList<>(List.of("command", command));
        fields.addAll(List.of(more));
        if (presenter != null) {
            fields.addAll(List.of("presenter", presenter));
        }
        return organiser.post(
                "/organise/" + contest.slug() + "/console/commands", contest.version(), fields.toArray(String[]::new));
    }
}
