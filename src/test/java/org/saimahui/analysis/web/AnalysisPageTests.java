package org.saimahui.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.seat.SeatCardService;
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

/** The organiser's page: alarms and recounts in words, closed markings only, and closed to everybody else. */
@OnH2
class AnalysisPageTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private SeatCardService seatCards;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestExchange exchange;

    @Test
    void alarmsAreToldWithTheirLimitInBothLanguages() {
        ContestView contest = contest(5);
        play(contest, 1, "78", "90", "91", "92", "93");
        play(contest, 2, "80", "81", "80", "82", "81");

        assertThat(get(contest, ""))
                .hasStatusOk()
                .bodyText()
                .contains("1 李娜", "的评分表是 78 分，离中位数 91 相差 −13，超过 8 分。")
                .contains("全幅 100 分，界线 8 分")
                .contains("第一名 1 李娜 在全部 11 次重算里都不变")
                .contains("<svg class=\"plot\"");
        assertThat(get(contest, "?lang=en"))
                .bodyText()
                .contains("is 78, −13 from the median of 91; the limit is 8.")
                .contains("stays in all 11 recounts");
    }

    @Test
    void theFirstPlaceHangsOnAJudgeAndTheJudgeIsNamed() {
        ContestView contest = contest(5);
        play(contest, 1, "96", "91", "90", "91", "96");
        play(contest, 2, "90", "92", "92", "92", "93");

        assertThat(get(contest, ""))
                .bodyText()
                .contains("换了人")
                .contains("第一名取决于 1 号席：不算这一席，第一名是")
                .contains("换人");
    }

    /** The worked example of scoring.md, d-20, under a rule that drops nothing; C is its spread of 15 around 91. */
    @Test
    void d20IsToldInTheWordsOfThePage() {
        ContestView contest = exchange.importFile("""
                {"format": "saimahui-contest/1", "contest": {"slug": "d-20", "title": "d-20", "state": "LIVE"},
                 "rule": {"criteria": [{"code": "c", "max": 100}], "panels": [{"code": "p", "weight": 100}]},
                 "presenters": [{"number": 1, "name": "A"}, {"number": 2, "name": "B"}, {"number": 3, "name": "C"}],
                 "judges": [%s], "scorecards": [%s, %s, %s]}""".formatted(
                        String.join(
                                ",",
                                Stream.of(1, 2, 3, 4, 5)
                                        .map(j -> "{\"code\": \"J" + j + "\", \"panel\": \"p\"}")
                                        .toList()),
                        given(1, 96, 90, 91, 92, 90),
                        given(2, 90, 92, 92, 91, 93),
                        given(3, 78, 90, 91, 92, 93))
                .getBytes(StandardCharsets.UTF_8));

        String page = text(get(contest, "?lang=en")).replaceAll("<[^>]*>", "|").replaceAll("\\|[|\\s]*", "|");
        assertThat(page)
                .contains("First place hangs on Seat 1: without that seat it is 2 B, not 1 A.")
                .contains("First place hangs on how many are dropped: 1 dropped at each end, and it is 2 B, not 1 A.")
                .contains("It leads by 0.2 points, before rounding.")
                .contains("3 C: the card of Seat 1 is 78, −13 from the median of 91; the limit is 8.")
                .contains("|3 C|91|15|2|Seat 1|−13|");
    }

    private static String given(int presenter, int... marks) {
        List<String> given = new ArrayList<>();
        for (int mark : marks) {
            given.add("{\"presenter\": %d, \"judge\": \"J%d\", \"marks\": {\"c\": %d}}"
                    .formatted(presenter, given.size() + 1, mark));
        }
        return String.join(",", given);
    }

    @Test
    void anOpenMarkingLeavesNoTrace() {
        ContestView contest = contest(3);
        play(contest, 1, "80", "81", "82");
        play(contest, 2, "70", "71", "72");
        String before = text(get(contest, ""));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 3));
        send(contest, "J1", 3, "12.5");
        send(contest, "J2", 3, "99");
        send(contest, "J3", 3, "90");

        assertThat(text(get(contest, ""))).isEqualTo(before).doesNotContain("12.5");
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 3));
        assertThat(text(get(contest, ""))).contains("欧阳明");
    }

    @Test
    void twoJudgesAreTooFewAndThePageSaysSo() {
        ContestView contest = contest(2);
        play(contest, 1, "50", "99");
        play(contest, 2, "70", "71");

        assertThat(get(contest, ""))
                .bodyText()
                .contains("只有 2 席，不到 3 席")
                .contains("没有要提醒的")
                .doesNotContain("不算 1 号席");
    }

    @Test
    void anEveningWithoutMarksHasNothingToSay() {
        assertThat(get(contest(3), "")).hasStatusOk().bodyText().contains("有名次的不到 2 位", "没有要提醒的");
    }

    @Test
    void nobodyElseComesInBeforeTheReleaseOrAfter() {
        ContestView contest = contest(3);
        play(contest, 1, "80", "81", "82");
        String page = "/organise/" + contest.slug() + "/analysis";
        Cookie[] seated = seated(contest);
        refused(page, seated);
        for (Command step : List.of(Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE)) {
            stage.command(contest.id(), StageCommand.of(step));
        }
        refused(page, seated);
        for (String guess : List.of("/c/%s/analysis", "/api/v1/contests/%s/analysis")) {
            assertThat(mvc.get()
                            .uri(guess.formatted(contest.slug()))
                            .accept(MediaType.ALL)
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .as(guess)
                    .isIn(401, 404);
        }
    }

    private void refused(String page, Cookie[] seated) {
        assertThat(mvc.get().uri(page)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri(page).header("Authorization", "Basic d3Jvbmc6d3Jvbmc="))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(page).with(user("seat").roles("SEAT"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(page).cookie(seated))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/login");
        assertThat(mvc.get().uri(page).header("Authorization", TestPortal.BASIC))
                .hasStatusOk();
    }

    /** The cookies of a phone that sits on J1. */
    private Cookie[] seated(ContestView contest) {
        String url = seatCards.issue(contest.id(), List.of("J1")).get(0).url();
        Cookie[] first = mvc.get().uri("/seat").exchange().getResponse().getCookies();
        String token = Stream.of(first)
                .filter(c -> c.getName().equals("XSRF-TOKEN"))
                .map(Cookie::getValue)
                .findFirst()
                .orElseThrow();
        MvcTestResult claimed = mvc.post()
                .uri("/api/v1/seat")
                .cookie(first)
                .header("X-XSRF-TOKEN", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"token\":\"" + url.substring(url.indexOf('#') + 1) + "\"}")
                .exchange();
        assertThat(claimed).hasStatus(HttpStatus.NO_CONTENT);
        return claimed.getResponse().getCookies();
    }

    private ContestView contest(int seats) {
        ContestView contest = evenings.withJudges(seats);
        return contest;
    }

    private void play(ContestView contest, int presenter, String... totals) {
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, presenter));
        for (int i = 0; i < totals.length; i++) {
            send(contest, "J" + (i + 1), presenter, totals[i]);
        }
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, presenter));
    }

    /** Half of the total on each of the two criteria, the rest on the second. */
    private void send(ContestView contest, String seat, int presenter, String total) {
        BigDecimal first = new BigDecimal(total).min(BigDecimal.valueOf(50));
        BigDecimal second = new BigDecimal(total).subtract(first);
        cards.submit(
                contest.id(),
                seat,
                presenter,
                new SubmitScorecard(
                        Map.of("state", first.toPlainString(), "ability", second.toPlainString()), null, null));
    }

    private MvcTestResult get(ContestView contest, String query) {
        return organiser.get("/organise/" + contest.slug() + "/analysis" + query);
    }

    /** The page without what differs from answer to answer. */
    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString().replaceAll("name=\"_csrf\"[^>]*", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
