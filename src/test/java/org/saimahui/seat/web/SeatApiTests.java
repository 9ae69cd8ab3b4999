package org.saimahui.seat.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.TakeOvers;
import org.saimahui.support.OnH2;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnH2
class SeatApiTests extends SeatEvening {

    @Autowired
    private TakeOvers takeOvers;

    private static final String MARKS = "{\"marks\": {\"state\": \"45.5\", \"ability\": 40}}";

    @Test
    void aPresenterWhoseNumberIsNoneIsToldWithItsPlace() {
        SeatDevice device = sitting(card(evening(), "J1"));

        assertThat(device.json("PUT", "/api/v1/contests/any/scorecards/first", "{\"marks\": {}}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .asMap()
                .containsEntry("code", "NOT_A_NUMBER")
                .containsEntry("pointer", "/number");
    }

    @Test
    void theOrganiserGetsEachCardOnce() {
        ContestView contest = evening();

        assertThat(mvc.post()
                        .uri("/api/v1/contests/" + contest.slug() + "/cards")
                        .header("Authorization", TestPortal.BASIC)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$[*].seat").isEqualTo(List.of("J1", "J2"));
                    assertThat(json).extractingPath("$[0].role").isEqualTo("JUDGE");
                    assertThat(json).extractingPath("$[0].url").asString().contains("/seat#");
                    assertThat(json).extractingPath("$[0].code").asString().hasSize(6);
                });
        assertThat(cards.status(contest.id())).allMatch(card -> card.issuedAt() != null);
    }

    @Test
    void aMisspeltWordStandsForNobodysSeat() {
        ContestView contest = evening();
        String api = "/api/v1/contests/" + contest.slug();
        for (String body : List.of("{\"seat\":[\"J1\"]}", "{\"seats\":[]}", "{\"Role\":\"HOST\"}")) {
            assertThat(posted(api + "/cards", body)).hasStatus(422);
        }
        assertThat(cards.status(contest.id())).allMatch(card -> card.issuedAt() == null);

        assertThat(posted(api + "/commands", "{\"command\":\"OPEN_MARKING\",\"presenter\":1,\"seat\":[\"J1\"]}"))
                .hasStatus(422)
                .bodyText()
                .contains("UNKNOWN_FIELD", "/seat");
    }

    private MvcTestResult posted(String uri, String body) {
        return mvc.post()
                .uri(uri)
                .header("Authorization", TestPortal.BASIC)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void nobodyElseIssuesCards() {
        ContestView contest = evening();

        var answer = mvc.post()
                .uri("/api/v1/contests/" + contest.slug() + "/cards")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();

        assertThat(answer.getResponse().getStatus()).isIn(401, 403);
        assertThat(cards.status(contest.id())).allMatch(card -> card.issuedAt() == null);
    }

    @Test
    void aClaimGivesACookieScriptsCannotReadAndAFreshToken() {
        IssuedCard card = card(evening(), "J1");
        SeatDevice device = new SeatDevice(mvc);
        device.get("/seat");
        Cookie before = device.cookie("XSRF-TOKEN");

        assertThat(device.json("POST", "/api/v1/seat", "{\"token\": \"" + token(card) + "\"}"))
                .hasStatus(204);

        Cookie seat = device.cookie("saimahui-seat");
        assertThat(seat.isHttpOnly()).isTrue();
        assertThat(seat.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(device.cookie("XSRF-TOKEN").getValue()).isNotEqualTo(before.getValue());
    }

    @Test
    void theTokenStaysWhileTheSeatIsHeld() {
        SeatDevice device = sitting(card(evening(), "J1"));
        String token = device.cookie("XSRF-TOKEN").getValue();

        device.get("/seat/state");
        device.get("/seat");

        assertThat(device.cookie("XSRF-TOKEN").getValue()).isEqualTo(token);
    }

    @Test
    void aForgedTokenAndAClaimWithoutCsrfTokenAreRefused() {
        SeatDevice device = new SeatDevice(mvc);
        assertThat(device.json("POST", "/api/v1/seat", "{\"token\": \"AAAA\"}")).hasStatus(403);
        device.get("/seat");
        assertThat(device.json("POST", "/api/v1/seat", "{\"token\": \"AAAA\"}")).hasStatus(401);
        assertThat(device.json("POST", "/api/v1/seat", "{}")).hasStatus(422);
        assertThat(device.cookie("saimahui-seat")).isNull();
    }

    @Test
    void aJudgeSendsReadsAndResendsTheOwnCard() throws Exception {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(contest, 1);

        var first = judge.json("PUT", api(contest, 1), MARKS);
        assertThat(first).hasStatusOk().bodyJson().satisfies(json -> {
            assertThat(json).extractingPath("$.total").isEqualTo("85.5");
            assertThat(json).extractingPath("$.marks.ability").isEqualTo("40.0");
            assertThat(json).extractingPath("$.version").isEqualTo(1);
            assertThat(json).extractingPath("$.presenter").isEqualTo(1);
        });
        String stored = first.getResponse().getContentAsString();
        closeMarking(contest, 1);

        assertThat(judge.json("PUT", api(contest, 1), MARKS)).hasStatusOk().hasBodyTextEqualTo(stored);
        assertThat(judge.get(api(contest, 1))).hasStatusOk().hasBodyTextEqualTo(stored);
    }

    @Test
    void badMarksAreToldAllAtOnceWithTheirPlaces() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(contest, 1);

        assertThat(judge.json(
                        "PUT", api(contest, 1), "{\"marks\": {\"state\": \"20.3\", \"ability\": null, \"x\": 1}}"))
                .hasStatus(422)
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json)
                            .extractingPath("$.errors[*].code")
                            .isEqualTo(List.of("BAD_STEP", "NOT_A_NUMBER", "UNKNOWN_CRITERION"));
                    assertThat(json)
                            .extractingPath("$.errors[*].pointer")
                            .isEqualTo(List.of("/marks/state", "/marks/ability", "/marks/x"));
                });
        assertThat(scorecards.sent(contest.id(), 1)).isEmpty();
    }

    @Test
    void aStaleCardIsAnsweredWithTheStoredOne() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(contest, 1);
        judge.json("PUT", api(contest, 1), MARKS);

        assertThat(judge.json("PUT", api(contest, 1), "{\"marks\": {\"state\": 1, \"ability\": 1}}"))
                .hasStatus(409)
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.code").isEqualTo("STALE_SCORECARD");
                    assertThat(json).extractingPath("$.card.total").isEqualTo("85.5");
                });
    }

    @Test
    void aJudgeSeesNoOtherContest() {
        ContestView contest = evening();
        ContestView other = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        openMarking(other, 1);

        assertThat(judge.json("PUT", api(other, 1), MARKS)).hasStatus(404);
        assertThat(scorecards.sent(other.id(), 1)).isEmpty();
    }

    @Test
    void withoutSeatNothingIsStoredAndTheOrganiserIsNotAJudge() {
        ContestView contest = evening();
        openMarking(contest, 1);
        SeatDevice stranger = new SeatDevice(mvc);
        stranger.get("/seat");

        assertThat(stranger.json("PUT", api(contest, 1), MARKS)).hasStatus(401);
        assertThat(mvc.put()
                        .uri(api(contest, 1))
                        .header("Authorization", TestPortal.BASIC)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(MARKS))
                .hasStatus(403);
        assertThat(scorecards.sent(contest.id(), 1)).isEmpty();
    }

    @Test
    void theDeviceThatLostItsSeatIsToldWhy() {
        ContestView contest = evening();
        IssuedCard card = card(contest, "J1");
        SeatDevice first = sitting(card);
        openMarking(contest, 1);
        first.get("/seat/state");
        SeatDevice spare = sitting(card);
        assertThat(spare.get("/seat/state")).hasStatus(401);
        assertThat(spare.json("PUT", api(contest, 1), MARKS))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("SEAT_IN_USE");
        assertThat(first.get("/seat/state")).hasStatusOk();
        takeOvers.grant(contest.id(), takeOvers.waiting(contest.id()).get(0).id());
        assertThat(spare.get("/seat/state")).hasStatusOk();

        assertThat(first.json("PUT", api(contest, 1), MARKS))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("SEAT_TAKEN_OVER");
        assertThat(first.get("/seat/state")).hasStatus(401);
        assertThat(first.get("/seat")).hasStatusOk().bodyText().contains("这个席位已经在另一台设备上使用");
        assertThat(scorecards.sent(contest.id(), 1)).isEmpty();
    }

    @Test
    void aDeviceThatWaitsIsToldWhatForAndShowsItsSign() {
        ContestView contest = evening();
        IssuedCard card = card(contest, "J1");
        sitting(card).get("/seat/state");
        SeatDevice spare = new SeatDevice(mvc);
        spare.get("/seat");

        assertThat(spare.json("POST", "/api/v1/seat", "{\"token\": \"" + token(card) + "\"}"))
                .hasStatus(202);
        assertThat(spare.json("POST", "/api/v1/seat", "{\"token\": \"" + token(card) + "\"}"))
                .hasStatus(202);
        String sign = takeOvers.waiting(contest.id()).get(0).sign();
        assertThat(takeOvers.waiting(contest.id())).hasSize(1);
        assertThat(spare.get("/seat"))
                .hasStatusOk()
                .bodyText()
                .contains("1 号席 正在另一台设备上使用", ">" + sign + "<", "data-page=\"wait\"");
        assertThat(mvc.get().uri("/organise/" + contest.slug() + "/console").header("Authorization", TestPortal.BASIC))
                .bodyText()
                .contains("另一台设备（代号 " + sign + "）请求接替");

        takeOvers.refuse(contest.id(), takeOvers.waiting(contest.id()).get(0).id());
        assertThat(spare.get("/seat")).bodyText().contains("没有同意接替这个席位").doesNotContain("data-page=\"wait\"");
    }

    @Test
    void whoStopsWaitingIsAskedForACardAgain() {
        ContestView contest = evening();
        IssuedCard card = card(contest, "J1");
        sitting(card).get("/seat/state");
        SeatDevice spare = sitting(card);

        assertThat(spare.form("/seat/leave")).hasRedirectedUrl("/seat");
        assertThat(spare.get("/seat")).bodyText().contains("data-page=\"claim\"");
        assertThat(takeOvers.waiting(contest.id())).isEmpty();
    }

    @Test
    void theStateFollowsStageAndOwnCard() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        SeatDevice other = sitting(card(contest, "J2"));
        openMarking(contest, 2);
        judge.json("PUT", api(contest, 2), MARKS);

        assertThat(judge.get("/seat/state")).hasStatusOk().bodyJson().satisfies(json -> {
            assertThat(json).extractingPath("$.presenter").isEqualTo(2);
            assertThat(json).extractingPath("$.turn").isEqualTo("MARKING");
            assertThat(json).extractingPath("$.rule").isEqualTo(1);
            assertThat(json).extractingPath("$.card.version").isEqualTo(1);
        });
        assertThat(other.get("/seat/state")).bodyJson().extractingPath("$.card").isNull();
    }
}
