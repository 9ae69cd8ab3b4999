package org.saimahui.screen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.Cookie;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.lots.Lots;
import org.saimahui.presenter.PresenterService;
import org.saimahui.scoreboard.RevealGate;
import org.saimahui.screen.DrawnPictures;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.HeldPictures;
import org.saimahui.screen.Monitors;
import org.saimahui.screen.Pin;
import org.saimahui.screen.ScreenView;
import org.saimahui.shared.Codes;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.MovableClock;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.support.SampleEvening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a browser that opens the wall to a screen with a name, and what an organiser does with it. */
@OnH2
class HallPagesTests {

    @Autowired
    private DataSource database;

    @Autowired
    private ContestService contests;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SampleEvening evening;

    @Autowired
    private HallScreens screens;

    @Autowired
    private CrowdedEvenings crowd;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private RevealGate gate;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Autowired
    private Scenes scenes;

    @Autowired
    private CueService cues;

    @Autowired
    private Lots lots;

    @Autowired
    private HeldPictures held;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String address = Codes.random(8);

    @Test
    void aMisspeltWordIsToldInsteadOfBeingPassedOver() {
        ContestView contest = live();

        assertThat(ask(contest, "{\"name\": \"左屏\", \"nmae\": \"右屏\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("UNKNOWN_FIELD", "/nmae");
    }

    @Test
    void aBrowserGetsANameByATapOfAnOrganiser() {
        ContestView contest = live();
        String wall = "/c/" + contest.slug() + "/screen";
        assertThat(mvc.get().uri(wall))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-name=", "data-air=")
                .contains("data-held=\"false\"");

        MvcTestResult asked = ask(contest, "{\"name\": \"左屏\"}");
        assertThat(asked).hasStatus(202);
        assertThat(asked.getResponse().getHeader("Set-Cookie"))
                .startsWith("saimahui-screen=")
                .contains("HttpOnly", "SameSite=Lax");
        Cookie cookie = asked.getResponse().getCookie("saimahui-screen");
        String code = screens.asking(contest.id()).get(0).code();
        assertThat(asked).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(sign(contest, cookie)).bodyJson().extractingPath("$.state").isEqualTo("ASKING");
        assertThat(mvc.get().uri(wall).cookie(cookie)).bodyText().doesNotContain("data-name=", "data-air=");

        String page = "/organise/" + contest.slug() + "/screens";
        assertThat(organiser.get(page)).bodyText().contains("“左屏”请求放行", code);
        assertThat(form(page + "/accept", Map.of("code", code))).hasRedirectedUrl(page);

        assertThat(sign(contest, cookie)).bodyJson().extractingPath("$.state").isEqualTo("SCREEN");
        assertThat(mvc.get().uri(wall).cookie(cookie)).bodyText().contains("data-name=\"左屏\"", "data-air=");
        assertThat(organiser.get(page)).bodyText().contains("左屏").doesNotContain("还没有回应", "请求放行");

        long id = screens.of(contest.id()).get(0).id();
        assertThat(form(page + "/" + id + "/forget", Map.of())).hasRedirectedUrl(page);
        assertThat(sign(contest, cookie)).bodyJson().extractingPath("$.state").isEqualTo("NONE");
        assertThat(mvc.get().uri(wall).cookie(cookie)).bodyText().doesNotContain("data-name=", "data-air=");
    }

    @Test
    void aScreenOfOneContestIsAnybodyInAnother() {
        ContestView contest = live();
        Cookie cookie = screen(contest, "左屏");
        ContestView other = live();
        assertThat(mvc.get().uri("/c/" + other.slug() + "/screen").cookie(cookie))
                .bodyText()
                .doesNotContain("data-name=", "data-air=");
        assertThat(sign(other, cookie)).bodyJson().extractingPath("$.state").isEqualTo("NONE");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/screen").cookie(cookie))
                .bodyText()
                .contains("data-name=\"左屏\"");
    }

    @Test
    void theMonitorHasTheOwnTimeAndTheNextFigureAndNoScore() {
        ContestView contest = live();
        evening.moments(contest).entrySet().stream()
                .takeWhile(moment -> !moment.getKey().equals("vote open"))
                .filter(moment -> !List.of("unpublished", "published", "live").contains(moment.getKey()))
                .forEach(moment -> moment.getValue().run());
        Cookie cookie = screen(contest, "返看屏");
        String wall = "/c/" + contest.slug() + "/screen";
        ScreenView screen = screens.of(contest.id()).get(0);

        screens.pin(contest.id(), screen.id(), Pin.RANKING);
        assertThat(mvc.get().uri(wall).cookie(cookie)).bodyText().contains("data-scene=\"ranking\"", "data-score=");
        assertThat(mvc.get().uri(wall)).bodyText().doesNotContain("data-scene=\"ranking\"");

        screens.pin(contest.id(), screen.id(), Pin.MONITOR);
        assertThat(mvc.get().uri(wall).cookie(cookie))
                .bodyText()
                .contains("data-scene=\"monitor\"", "data-talk=\"IDLE\"", "data-limit=", "下一个数字")
                .doesNotContain("data-score", "run-row", "class=\"score\"");

        evening.command(
                contest,
                StageCommand.of(Command.AIR).with(Argument.KIND, "MESSAGE").with(Argument.TEXT, "请稍候"));
        assertThat(mvc.get().uri(wall).cookie(cookie))
                .bodyText()
                .contains("data-scene=\"monitor\"", "<p class=\"mon-say\" data-fit=\"down\"><b>请稍候</b>")
                .doesNotContain("下一个数字");
        evening.command(contest, StageCommand.of(Command.AIR).with(Argument.KIND, "BREAK"));
        assertThat(mvc.get().uri(wall).cookie(cookie))
                .bodyText()
                .contains("<b>中场休息</b>")
                .doesNotContain("下一个数字");
        evening.command(contest, StageCommand.of(Command.AIR));
        assertThat(mvc.get().uri(wall).cookie(cookie)).bodyText().contains("下一个数字");
    }

    /** Whatever the hall sees meanwhile, whoever talks is told the figure that comes; and none once the talk is over. */
    @Test
    void theMonitorForgetsNoFigureAndOffersNoneAfterTheTalk() {
        ContestView contest = live();
        Cookie cookie = screen(contest, "返看屏");
        String wall = "/c/" + contest.slug() + "/screen";
        screens.pin(contest.id(), screens.of(contest.id()).get(0).id(), Pin.MONITOR);
        evening.command(contest, StageCommand.of(Command.CALL, 1));
        assertThat(mvc.get().uri(wall).cookie(cookie)).bodyText().contains("下一个数字　1 / ");
        // The clock and two figures.
        for (int press = 0; press < 3; press++) {
            evening.command(contest, StageCommand.of(Command.NEXT));
        }
        assertThat(mvc.get().uri(wall).cookie(cookie)).bodyText().contains("下一个数字　3 / ");

        evening.command(contest, StageCommand.of(Command.AIR).with(Argument.KIND, "BLANK"));
        assertThat(mvc.get().uri(wall).cookie(cookie)).bodyText().contains("下一个数字　3 / ");
        evening.command(contest, StageCommand.of(Command.AIR));
        evening.command(contest, StageCommand.of(Command.HOLD));
        evening.command(contest, StageCommand.of(Command.NEXT));
        assertThat(mvc.get().uri(wall).cookie(cookie))
                .as("behind a held picture")
                .bodyText()
                .contains("下一个数字　4 / ");

        evening.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(mvc.get().uri(wall).cookie(cookie)).bodyText().doesNotContain("下一个数字", "数字都出完了");
    }

    @Test
    void aScreenThatIsLoadedAnewShowsThePictureThatIsHeldAndNotWhatHasComeSince() {
        ContestView contest = live();
        Cookie cookie = screen(contest, "左屏");
        String wall = "/c/" + contest.slug() + "/screen";
        moments(contest, "live", "next called");
        evening.command(contest, StageCommand.of(Command.HOLD));
        String held = picture(wall, cookie);
        String everybodys = picture(wall);
        assertThat(held).contains("data-scene=\"presenter\"");
        moments(contest, "next called", "vote closed");

        assertThat(picture(wall, cookie)).isEqualTo(held);
        assertThat(picture(wall)).isEqualTo(everybodys);
        assertThat(picture(wall + "?lang=en", cookie)).contains("data-scene=\"presenter\"");
        evening.command(contest, StageCommand.of(Command.AIR).with(Argument.KIND, "RANKING"));
        assertThat(picture(wall, cookie)).contains("data-scene=\"ranking\"");
    }

    @Test
    void aPictureThatWasHeldEarlierIsNotShownAgain() {
        ContestView contest = live();
        String wall = "/c/" + contest.slug() + "/screen";
        evening.command(contest, StageCommand.of(Command.HOLD));
        evening.command(contest, StageCommand.of(Command.AIR).with(Argument.KIND, "RULES"));
        evening.command(contest, StageCommand.of(Command.HOLD));

        assertThat(picture(wall)).contains("data-scene=\"rules\"");
    }

    /** Held by nobody's version while another scene goes on air: the picture that stays is the one that is kept. */
    @Test
    void aHoldThatIsOvertakenByASceneKeepsThePictureOfThatScene() throws InterruptedException {
        ContestView contest = live();
        AtomicReference<RuntimeException> wrong = new AtomicReference<>();
        Thread hold = new Thread(() -> {
            try {
                evening.command(contest, StageCommand.of(Command.HOLD));
            } catch (RuntimeException failed) {
                wrong.set(failed);
            }
        });
        new TransactionTemplate(transactions).executeWithoutResult(air -> {
            evening.command(contest, StageCommand.of(Command.AIR).with(Argument.KIND, "RULES"));
            hold.start();
            await().until(() -> hold.getState() != Thread.State.RUNNABLE && hold.getState() != Thread.State.NEW);
        });
        hold.join();

        assertThat(wrong.get()).isNull();
        assertThat(held.find(contest.id(), true, "zh"))
                .hasValueSatisfying(picture -> assertThat(picture).contains("data-scene=\"rules\""));
        assertThat(held.find(contest.id(), false, "zh")).isPresent();
    }

    @Test
    void whatCannotBeDrawnIsHeldAllTheSameAndNoOlderPictureComesBack() {
        ContestView contest = live();
        evening.command(contest, StageCommand.of(Command.HOLD));
        assertThat(held.find(contest.id(), true, "zh")).isPresent();

        Monitors broken = new WallMonitors(contests, scenes, new ScenePages(null), cues, held, transactions);
        DrawnPictures drawn = broken.draw(contest.id());
        assertThat(drawn).isEqualTo(DrawnPictures.NONE);
        new TransactionTemplate(transactions).executeWithoutResult(hold -> broken.keep(contest.id(), drawn));
        assertThat(held.find(contest.id(), true, "zh")).isEmpty();
        assertThat(picture("/c/" + contest.slug() + "/screen")).contains("data-scene=\"cover\"");
    }

    /** Whoever waits for a contest's lock holds a connection: one who has the lock and wants another might wait for ever. */
    @Test
    void aHoldWantsNoSecondConnectionWhileItHasOne() throws SQLException {
        ContestView contest = live();
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < pool.getMaximumPoolSize() - 1) {
                taken.add(pool.getConnection());
            }
            evening.command(contest, StageCommand.of(Command.HOLD));
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
        assertThat(held.find(contest.id(), true, "zh")).isPresent();
    }

    @Test
    void everyStillPictureIsOfferedOnTheConsole() {
        ContestView contest = live();
        String console = organiser.read("/organise/" + contest.slug() + "/console");
        for (String kind : List.of("COVER", "PANEL", "RULES", "RANKING", "TABLE", "THANKS", "FIGURE")) {
            assertThat(console).contains("name=\"kind\" value=\"" + kind + "\"");
        }
    }

    @Test
    void panelAndRulesCanBePinned() {
        ContestView contest = live();
        Cookie cookie = screen(contest, "侧屏");
        long id = screens.of(contest.id()).get(0).id();
        for (Pin pin : List.of(Pin.PANEL, Pin.RULES)) {
            assertThat(form("/organise/" + contest.slug() + "/screens/" + id + "/pin", Map.of("pin", pin.name())))
                    .hasStatus3xxRedirection();
            assertThat(picture("/c/" + contest.slug() + "/screen", cookie))
                    .contains("data-scene=\"" + pin.name().toLowerCase(java.util.Locale.ROOT) + "\"");
        }
    }

    @Test
    void anAttachmentIsShownPageByPageAndNobodyElsesReport() {
        ContestView contest = live();
        String wall = "/c/" + contest.slug() + "/screen";
        StageCommand attachment = StageCommand.of(Command.AIR, 1).with(Argument.KIND, "ATTACHMENT");
        evening.command(contest, attachment.with(Argument.STEP, 7));
        assertThat(picture(wall))
                .contains(
                        "data-scene=\"attachment\"",
                        "/c/" + contest.slug() + "/attachments/" + evening.attachment(contest) + "/1/1600.jpg");
        assertThat(organiser.get("/organise/" + contest.slug() + "/console"))
                .bodyText()
                .contains("id=\"c-attached\"");

        evening.command(contest, StageCommand.of(Command.AIR, 2).with(Argument.KIND, "ATTACHMENT"));
        assertThat(picture(wall)).contains("data-scene=\"presenter\"").doesNotContain("/attachments/");
    }

    @Test
    void aPrizeIsSeenInTheHallOnceAllIsToldAndElsewhereWhenEverybodyKnows() {
        ContestView contest = crowd.settle(crowd.withPrizes(4, 1), s -> s.freezeFrom(1));
        crowd.command(contest, StageCommand.of(Command.GO_LIVE));
        Cookie cookie = screen(contest, "左屏");
        String wall = "/c/" + contest.slug() + "/screen";
        for (int number = 1; number <= 4; number++) {
            crowd.speak(contest, number, "2" + number);
        }
        crowd.command(contest, StageCommand.of(Command.OPEN_VOTE));
        crowd.vote(contest, 4);
        crowd.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        crowd.command(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        crowd.command(contest, StageCommand.of(Command.REVEAL_NEXT).confirmed());
        while (!picture(wall, cookie).contains("data-scene=\"door\"")) {
            assertThat(picture(wall)).doesNotContain("data-scene=\"award\"");
            crowd.command(contest, StageCommand.of(Command.NEXT));
        }

        crowd.command(contest, StageCommand.of(Command.NEXT));
        String last = name(contest, 1);
        assertThat(picture(wall, cookie)).contains("data-scene=\"award\"", "三等奖", last);
        assertThat(picture(wall))
                .as("one step behind: the one who was called last is not told")
                .contains("data-scene=\"reveal\"")
                .doesNotContain("三等奖", "data-left=\"0\"");
        clock.advance(Duration.ofSeconds(11));
        gate.publishDue(contest.id());
        assertThat(picture(wall)).contains("data-scene=\"award\"", "三等奖", last);

        crowd.command(contest, StageCommand.of(Command.NEXT));
        crowd.command(contest, StageCommand.of(Command.NEXT));
        assertThat(picture(wall, cookie)).contains("data-scene=\"award\"", "一等奖", name(contest, 4));
        crowd.command(contest, StageCommand.of(Command.RELEASE).confirmed());
        assertThat(picture(wall)).as("it stays").contains("一等奖", name(contest, 4));
        crowd.command(contest, StageCommand.of(Command.NEXT));
        assertThat(picture(wall, cookie)).contains("data-scene=\"thanks\"");
    }

    private String name(ContestView contest, int number) {
        return presenters.get(contest.id(), number).name();
    }

    @Test
    void aPhotographIsOfThoseTwoWhateverChangesAroundThem() {
        ContestView contest = crowd.live(3, 1);
        String wall = "/c/" + contest.slug() + "/screen";
        for (int number = 1; number <= 3; number++) {
            crowd.speak(contest, number, "22.5");
        }
        crowd.penalty(contest, 2, "-0.3");
        crowd.penalty(contest, 3, "-0.6");
        String console = organiser.read("/organise/" + contest.slug() + "/console");
        assertThat(console)
                .containsSubsequence("value=\"PHOTO\"", "name=\"presenter\" value=\"2\"", "name=\"step\" value=\"3\"");

        crowd.command(
                contest,
                StageCommand.of(Command.AIR, 2).with(Argument.KIND, "PHOTO").with(Argument.STEP, 3));
        assertThat(picture(wall)).contains("data-scene=\"photo\"", name(contest, 2), name(contest, 3));
        crowd.command(
                contest,
                StageCommand.of(Command.AIR).with(Argument.KIND, "PHOTO").with(Argument.STEP, 1));
        crowd.penalty(contest, 1, "-1");
        assertThat(picture(wall))
                .as("the first has fallen behind them: another pair stands at that place now")
                .contains("data-scene=\"photo\"", name(contest, 2), name(contest, 3))
                .doesNotContain(name(contest, 1));
        crowd.penalty(contest, 2, "-5");
        assertThat(picture(wall)).contains("data-scene=\"ranking\"");
    }

    private void moments(ContestView contest, String after, String until) {
        evening.moments(contest).entrySet().stream()
                .dropWhile(moment -> !moment.getKey().equals(after))
                .skip(1)
                .takeWhile(moment -> !moment.getKey().equals(until))
                .forEach(moment -> moment.getValue().run());
        Objects.requireNonNull(evening.moments(contest).get(until)).run();
    }

    private String picture(String wall, Cookie... cookies) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.get().uri(wall);
        for (Cookie cookie : cookies) {
            request.cookie(cookie);
        }
        String page = text(request);
        return page.substring(page.indexOf("<div class=\"scenes\""), page.indexOf("<p class=\"lost\""))
                .strip();
    }

    private static String text(MockMvcTester.MockMvcRequestBuilder request) {
        try {
            return request.exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsPlaceAndChangesNothing() {
        ContestView contest = live();
        screen(contest, "左屏");
        screen(contest, "右屏");

        assertThat(ask(contest, "{\"name\": \"左屏\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("SCREEN_NAME_IN_USE");
        assertThat(ask(contest, "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/name");
        assertThat(ask(contest, "[")).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/api/v1/contests/" + contest.slug() + "/screen")
                        .header("Origin", "http://elsewhere.example")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"别处\"}"))
                .hasStatus(403);
        assertThat(screens.asking(contest.id())).isEmpty();

        String page = "/organise/" + contest.slug() + "/screens";
        long right = screens.of(contest.id()).stream()
                .filter(screen -> screen.name().equals("右屏"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(form(page + "/" + right + "/rename", Map.of("name", "左屏")))
                .hasStatus(409)
                .bodyText()
                .contains("已经有一块屏叫“左屏”", "aria-invalid=\"true\"");
        assertThat(form(page + "/" + right + "/rename", Map.of("name", ""))).hasStatus(422);
        assertThat(form(page + "/" + right + "/pin", Map.of("pin", "NOTHING"))).hasStatus(400);
        assertThat(form(page + "/accept", Map.of("code", "ZZZZ"))).hasRedirectedUrl(page);
        assertThat(screens.of(contest.id())).extracting(ScreenView::name).containsExactlyInAnyOrder("左屏", "右屏");
    }

    @Test
    void onlyOrganisersLetIn() {
        ContestView contest = live();
        String code = screens.ask(contest, Codes.token(), "左屏", address).code();
        String accept = "/organise/" + contest.slug() + "/screens/accept";
        mvc.post().uri(accept).with(csrf()).param("code", code).exchange();
        assertThat(screens.of(contest.id())).isEmpty();
        assertThat(mvc.post().uri(accept).with(organiser.session()).param("code", code))
                .hasStatus(403);
        assertThat(screens.of(contest.id())).isEmpty();
    }

    private ContestView live() {
        ContestView contest = evening.draft();
        evening.command(contest, StageCommand.of(Command.PUBLISH));
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        return contest;
    }

    private Cookie screen(ContestView contest, String name) {
        String secret = Codes.token();
        screens.accept(contest.id(), screens.ask(contest, secret, name, address).code());
        return new Cookie("saimahui-screen", secret);
    }

    private MvcTestResult ask(ContestView contest, String body) {
        return mvc.post()
                .uri("/api/v1/contests/" + contest.slug() + "/screen")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult sign(ContestView contest, Cookie cookie) {
        return mvc.post()
                .uri("/api/v1/contests/" + contest.slug() + "/screen/sign")
                .cookie(cookie)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\": 1, \"shownAt\": 5, \"offset\": -20}")
                .exchange();
    }

    private MvcTestResult form(String path, Map<String, String> fields) {
        return organiser.post(path, fields);
    }
}
